package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;

/**
 * The stages this service has published, each a duty towards the monitoring system until it is entered there. Read in the order of recording, so that a
 * reader who keeps the place it has reached misses none.
 *
 * @rule R-013
 */
@Singleton
public class StageDuties {

    /** A place before every other. */
    public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0), 0);

    /** Most stages sent again at once. */
    public static final int MOST_AGAIN = 100;

    // Before this moment every transaction that could still record something has ended: a row is recorded at the begin
    // of its transaction.
    private static final String SETTLED = """
            select coalesce(min(xact_start), now()) as settled from pg_stat_activity
            where datname = current_database() and usename = current_user and xact_start is not null and pid <> pg_backend_pid()""";

    // The topic stands in the text, not in a parameter: plans are made once, and the index holds this topic alone.
    private static final String LISTED = """
            select case_id, sequence, event_id, recorded_at, body, (case_id, sequence) not in
              (select o.case_id, o.sequence from outbox o where o.topic = 'public-services.stages.v1') as sent
            from event_log where topic = 'public-services.stages.v1'
            """;
    private static final String SINCE = LISTED + """
            and (recorded_at, case_id, sequence) > ($1, $2, $3) and recorded_at < $4
            order by recorded_at, case_id, sequence limit $5""";
    private static final String OF_CASE = LISTED + "and case_id = $1 order by sequence";

    private static final String AGAIN = """
            insert into outbox (topic, case_id, sequence) select topic, case_id, sequence from event_log
            where topic = 'public-services.stages.v1' and case_id = $1 and sequence between $2 and $3 order by sequence""";

    private final Pool pool;

    StageDuties(Pool pool) {
        this.pool = pool;
    }

    /** Where a reader stands: after the stage recorded then, in real time. */
    public record Place(Instant recordedAt, UUID caseId, long sequence) {}

    /**
     * A stage that was published.
     *
     * @param sequence its place among the stages of its case, from 1
     * @param recordedAt when it was written down here, in real time
     * @param sent true once the broker has acknowledged it
     */
    public record Duty(CaseId caseId, long sequence, UUID eventId, Instant recordedAt, boolean sent, Stage stage) {

        /** The place after it. */
        public Place place() {
            return new Place(recordedAt, caseId.value(), sequence);
        }
    }

    /**
     * What the stage is, without its terms and grounds.
     *
     * @param optional true if the Rules do not ask for it
     * @param happenedAt when it was performed, on the procedure's clock
     * @param reporter code of the body that performed it, and owes it
     */
    public record Stage(String code, boolean optional, Instant happenedAt, String reporterKind, String reporter) {

        static Stage of(JsonObject body) {
            return new Stage(
                    body.getString("stage"),
                    body.getBoolean("optional"),
                    Instant.parse(body.getString("happenedAt")),
                    body.getString("reporterKind"),
                    body.getString("reporter"));
        }
    }

    /** What was recorded after that place, oldest first; what is recorded by transactions under way comes on a later page. */
    public Uni<List<Duty>> since(Place place, int limit) {
        return pool.withConnection(connection -> settled(connection)
                .chain(settled -> connection
                        .preparedQuery(SINCE)
                        .execute(Tuple.of(at(place.recordedAt()), place.caseId(), place.sequence(), settled, limit))
                        .map(StageDuties::duties)));
    }

    /**
     * The moment, in real time, up to which nothing can be recorded any more: whoever reads stages in the order of recording reads none at or after it.
     * Asked before the stages are read, not with them.
     */
    public static Uni<OffsetDateTime> settled(SqlClient client) {
        return client.query(SETTLED)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("settled"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** All stages of a case, in order. */
    public Uni<List<Duty>> ofCase(CaseId caseId) {
        return pool.withConnection(connection -> connection
                .preparedQuery(OF_CASE)
                .execute(Tuple.of(caseId.value()))
                .map(StageDuties::duties));
    }

    /**
     * Sends stages of a case once more, as they were; whoever has them takes them for repeats.
     *
     * @param first sequence of the first
     * @param last sequence of the last, at most {@value #MOST_AGAIN} stages on
     * @return how many
     */
    public Uni<Integer> sendAgain(CaseId caseId, long first, long last) {
        long until = Math.min(last, first + MOST_AGAIN - 1);
        return pool.withTransaction(connection -> connection
                .preparedQuery(AGAIN)
                .execute(Tuple.of(caseId.value(), first, until))
                .map(RowSet::rowCount));
    }

    private static List<Duty> duties(RowSet<Row> rows) {
        List<Duty> duties = new ArrayList<>(rows.size());
        rows.forEach(row -> duties.add(duty(row)));
        return duties;
    }

    private static Duty duty(Row row) {
        return new Duty(
                new CaseId(row.getUUID("case_id")),
                row.getLong("sequence"),
                row.getUUID("event_id"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBoolean("sent"),
                Stage.of(new JsonObject(row.getString("body"))));
    }
}
