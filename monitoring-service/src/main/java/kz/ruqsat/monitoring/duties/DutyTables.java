package kz.ruqsat.monitoring.duties;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Writes what the lists of the owners say. A page is entered once, whichever replica has read it. */
@ApplicationScoped
class DutyTables {

    private static final String KNOW =
            "insert into duty_lists (owner, place, failure) values ($1, '', '') on conflict do nothing";

    /** The place of a list, unless a replica has read it to its end within those seconds. */
    private static final String PLACE = """
            select place from duty_lists
             where owner = $1 and (read_at is null or failure <> '' or read_at < now() - make_interval(secs => $2))""";

    private static final String MOVE =
            "update duty_lists set place = $3, failure = '', read_at = case when $4 then now() else read_at end where owner = $1 and place = $2";
    private static final String FAILED = "update duty_lists set failure = $2 where owner = $1";

    private static final String LISTED = """
            with listed as (
              select * from jsonb_to_recordset($1::text::jsonb) as r (case_id uuid, sequence bigint, event_id uuid, stage text, optional boolean,
                     happened_at timestamptz, reporter_kind text, reporter text, recorded_at timestamptz, sent boolean)),
            counted as (
              insert into duty_days (owner, day, owed, mark)
              select $2, (happened_at at time zone 'Asia/Almaty')::date, count(*), bit_xor(hashtextextended(event_id::text, 0))
                from listed group by 2
                  on conflict (owner, day) do update set owed = duty_days.owed + excluded.owed, mark = duty_days.mark # excluded.mark)
            insert into duties (case_id, sequence, event_id, owner, stage, optional, happened_at, reporter_kind, reporter, recorded_at, listed_at,
                                sent_seen_at)
            select case_id, sequence, event_id, $2, stage, optional, happened_at, reporter_kind, reporter, recorded_at, $3,
                   case when sent then clock_timestamp() end
              from listed l
             where not exists (select from stages s where s.case_id = l.case_id and s.sequence = l.sequence and s.event_id = l.event_id)
                on conflict do nothing""";

    private static final String RECEIVED = """
            update duties d set received_at = s.entered_at from stages s
             where d.received_at is null and s.case_id = d.case_id and s.sequence = d.sequence and s.event_id = d.event_id""";
    private static final String UNSENT = """
            select owner, case_id from duties where received_at is null and sent_seen_at is null
             group by owner, case_id order by min(recorded_at) limit 20""";
    private static final String SENT = """
            update duties set sent_seen_at = clock_timestamp()
             where case_id = $1 and sequence = any($2) and received_at is null and sent_seen_at is null""";
    private static final String NOW = "select clock_timestamp() as now";
    private static final String PASSED =
            "update duties set missing_at = $2 where received_at is null and missing_at is null and sent_seen_at <= $1";
    private static final String ASKED = """
            update duties set asked_at = $3, asked_by = $4, sent_seen_at = null, missing_at = null
             where case_id = $1 and sequence = $2 and received_at is null returning owner""";

    private final Pool pool;

    DutyTables(Pool pool) {
        this.pool = pool;
    }

    /** Where the list of an owner is to be read on; empty if another replica has just done so. */
    Uni<Optional<String>> place(String owner, double withinSeconds) {
        return pool.withConnection(connection -> connection
                .preparedQuery(KNOW)
                .execute(Tuple.of(owner))
                .chain(() -> connection.preparedQuery(PLACE).execute(Tuple.of(owner, withinSeconds)))
                .map(rows -> stream(rows).findFirst().map(row -> row.getString("place"))));
    }

    /** Enters a page that begins at {@code place}; does nothing if the list was read on by another replica. */
    Uni<Void> enter(String owner, String place, OwnerLists.Listed page, Instant at) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(owner, place, page.place(), !page.more()))
                .chain(moved -> moved.rowCount() == 0 || page.items().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : listed(connection, owner, page.items(), at)));
    }

    private static Uni<Void> listed(SqlConnection connection, String owner, List<OwnerLists.Item> items, Instant at) {
        JsonArray rows = new JsonArray();
        items.forEach(item -> rows.add(row(item)));
        return connection
                .preparedQuery(LISTED)
                .execute(Tuple.of(rows.encode(), owner, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static JsonObject row(OwnerLists.Item item) {
        return new JsonObject()
                .put("case_id", item.caseId().toString())
                .put("sequence", item.sequence())
                .put("event_id", item.eventId().toString())
                .put("stage", item.stage())
                .put("optional", item.optional())
                .put("happened_at", item.happenedAt().toString())
                .put("reporter_kind", item.reporterKind())
                .put("reporter", item.reporter())
                .put("recorded_at", item.recordedAt().toString())
                .put("sent", item.sent());
    }

    Uni<Void> failed(String owner, String why) {
        return execute(FAILED, Tuple.of(owner, why));
    }

    /** Closes what was entered since. */
    Uni<Void> settle() {
        return execute(RECEIVED, Tuple.tuple());
    }

    /** A case of which a stage lay in its owner's outbox. */
    record Unsent(String owner, UUID caseId) {}

    Uni<List<Unsent>> unsent() {
        return pool.withConnection(connection -> connection
                .query(UNSENT)
                .execute()
                .map(rows -> stream(rows)
                        .map(row -> new Unsent(row.getString("owner"), row.getUUID("case_id")))
                        .toList()));
    }

    Uni<Void> sent(UUID caseId, List<Long> sequences) {
        return sequences.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(SENT, Tuple.of(caseId, sequences.toArray(Long[]::new)));
    }

    /** The database's own time, by which it is said when something was seen. */
    Uni<OffsetDateTime> now() {
        return pool.withConnection(connection -> connection
                .query(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("now")));
    }

    /** What the broker had by then, and this consumer has read past, is missing. */
    Uni<Void> passed(OffsetDateTime seenBy, Instant at) {
        return execute(PASSED, Tuple.of(seenBy, at.atOffset(ZoneOffset.UTC)));
    }

    /** Notes who asks for it again; the owner to ask, if it is still owed. */
    Uni<Optional<String>> asked(UUID caseId, long sequence, String by, Instant at) {
        return pool.withConnection(connection -> connection
                .preparedQuery(ASKED)
                .execute(Tuple.of(caseId, sequence, at.atOffset(ZoneOffset.UTC), by))
                .map(rows -> stream(rows).findFirst().map(row -> row.getString("owner"))));
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return pool.withConnection(
                connection -> connection.preparedQuery(sql).execute(parameters).replaceWithVoid());
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
