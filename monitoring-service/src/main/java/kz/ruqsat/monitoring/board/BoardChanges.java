package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;

/** What has come since a position in the log of stages. */
@ApplicationScoped
class BoardChanges {

    /** More than that are not told one by one: the page is loaded anew. */
    static final int MOST = 10_000;

    private static final String SINCE =
            "select position, case_id, reporter from stages where position > $1 order by position limit $2";

    private static final String COUNT = """
        select count(*) as count, coalesce(max(position), $1) as newest
          from (select position from stages where position > $1 and ($2::text is null or reporter = $2) and ($3::uuid is null or case_id = $3)
                 order by position limit $4) s\
        """;

    private final Reads reads;

    BoardChanges(Reads reads) {
        this.reads = reads;
    }

    /** A stage that came. */
    record Change(long position, UUID caseId, String reporter) {}

    /** How many came, up to {@link #MOST} and one more, and the position of the last of them. */
    record Count(long count, long newest) {}

    Uni<List<Change>> since(long position) {
        return reads.list(
                SINCE,
                Tuple.of(position, MOST),
                row -> new Change(row.getLong("position"), row.getUUID("case_id"), row.getString("reporter")));
    }

    Uni<Count> count(long position, Optional<String> body, Optional<UUID> caseId) {
        return reads.list(
                        COUNT,
                        Tuple.of(position, body.orElse(null), caseId.orElse(null), MOST + 1),
                        row -> new Count(row.getLong("count"), row.getLong("newest")))
                .map(List::getFirst);
    }
}
