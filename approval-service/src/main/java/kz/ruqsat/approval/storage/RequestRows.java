package kz.ruqsat.approval.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.request.Errands;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.contracts.CaseId;

/** Queries for those who look on. */
@ApplicationScoped
public class RequestRows {

    private static final String LIST = """
            select c.case_id from cases c
            where c.kind = 'approval' and ($1::text is null or c.body = $1) and ($2::text is null or c.state = $2)
              and ($3::uuid is null or c.case_id = $3) and ($4::uuid is null or c.case_id > $4)""";

    /** The term that the request is in has passed; an earlier one, or one of an earlier round, does not count. */
    private static final String OVERDUE = """
             and exists (select from silences s where s.case_id = c.case_id
                         and s.clock = case c.state when 'IN_REVIEW' then 'KNB_3WD' when 'EXTENDED' then 'KNB_30CD' end
                         and not exists (select from approval_requests n where n.case_id = s.case_id and n.round > s.round))""";

    private static final String PAGE = " order by c.case_id limit $5";

    private static final String CASE_OF = "select case_id from approval_requests where request_id = $1";

    private static final String DISPATCHES = """
            select c.case_id, coalesce(e.tries, 0) as tries, coalesce(e.last_error, '') as last_error, coalesce(r.reason, '') as reason
            from approval_requests c
            left join errands e on e.case_id = c.case_id and e.kind = $2
            left join cases k on k.case_id = c.case_id
            left join lateral (select d.reason from dispatch_refusals d where d.request_id = c.request_id order by d.number desc limit 1) r
              on e.case_id is null and k.state = 'DISPATCHING'
            where c.case_id = any($1::uuid[])
            order by c.round""";

    private static final String DISPOSITIONS = """
            select * from dispositions
            where ($1::uuid is null or request_id = $1) and ($2::text is null or disposition = $2)
              and ($3::bigint is null or number < $3)
            order by number desc limit $4""";

    private static final String HEARD = "select * from dispositions where request_id = $1 order by number";

    private final Pool pool;

    RequestRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Which requests are asked for.
     *
     * @param after the last case of the page before
     */
    public record Query(
            Optional<String> body,
            Optional<String> state,
            Optional<UUID> caseId,
            Due due,
            Optional<UUID> after,
            int limit) {}

    /** Whether it matters that a term has passed. */
    public enum Due {
        ANY,
        OVERDUE
    }

    /** How delivering a request goes. */
    public record Dispatch(int tries, String lastError, String refused) {}

    /** Cases of the requests asked for, in the order of their ids. */
    public Uni<List<CaseId>> list(Query query) {
        String sql = query.due() == Due.OVERDUE ? LIST + OVERDUE + PAGE : LIST + PAGE;
        Tuple values = Tuple.of(
                query.body().orElse(null),
                query.state().orElse(null),
                query.caseId().orElse(null),
                query.after().orElse(null),
                query.limit());
        return pool.preparedQuery(sql).execute(values).map(rows -> all(rows, r -> new CaseId(r.getUUID("case_id"))));
    }

    /** The case of a request. */
    public Uni<Optional<CaseId>> caseOf(UUID requestId) {
        return pool.preparedQuery(CASE_OF)
                .execute(Tuple.of(requestId))
                .map(rows -> all(rows, r -> new CaseId(r.getUUID("case_id"))).stream()
                        .findFirst());
    }

    /** How delivering goes, for these cases; of several rounds the last one. */
    public Uni<Map<CaseId, Dispatch>> dispatches(List<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return pool.preparedQuery(DISPATCHES)
                .execute(Tuple.of(ids, Errands.DISPATCH))
                .map(rows -> {
                    Map<CaseId, Dispatch> found = new HashMap<>();
                    rows.forEach(r -> found.put(new CaseId(r.getUUID("case_id")), dispatch(r)));
                    return found;
                });
    }

    private static Dispatch dispatch(Row row) {
        return new Dispatch(row.getInteger("tries"), row.getString("last_error"), row.getString("reason"));
    }

    /** Dispositions, the newest first. */
    public <T> Uni<List<T>> dispositions(
            Optional<UUID> requestId,
            Optional<Disposition> kind,
            Optional<Long> before,
            int limit,
            Function<Row, T> view) {
        Tuple values = Tuple.of(requestId.orElse(null), kind.map(Enum::name).orElse(null), before.orElse(null), limit);
        return pool.preparedQuery(DISPOSITIONS).execute(values).map(rows -> all(rows, view));
    }

    /** Everything that came about a request, in the order in which it was decided. */
    public Uni<List<Heard>> heard(UUID requestId) {
        return pool.preparedQuery(HEARD).execute(Tuple.of(requestId)).map(rows -> all(rows, RequestRows::heard));
    }

    /**
     * A reply and what became of it.
     *
     * @param said its value as it came; empty if it was not kept
     */
    public record Heard(
            RecordPosition position,
            String jti,
            String disposition,
            Instant receivedAt,
            String detail,
            String said,
            String signature) {}

    private static Heard heard(Row row) {
        return new Heard(
                new RecordPosition(
                        row.getString("record_topic"),
                        row.getInteger("record_partition"),
                        row.getLong("record_offset")),
                Objects.toString(row.getUUID("jti"), ""),
                row.getString("disposition"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("detail"),
                Objects.toString(row.getString("said"), ""),
                Objects.toString(row.getString("signature"), ""));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>();
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }
}
