package kz.ruqsat.monitoring.inspection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.RefusedException;

/** People on duty take note of alarms. What was said first stays. */
@ApplicationScoped
public class Acknowledging {

    private static final String ADD = """
        insert into alarm_acknowledgements (alarm, done_by, at, note)
        select position, $2, $3, $4 from alarms where position = $1 on conflict do nothing\
        """;

    private static final String SAID =
            "select done_by, at as done_at, note from alarm_acknowledgements where alarm = $1";

    private final Pool pool;
    private final InstantSource clock;

    Acknowledging(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Takes note of an alarm; saying the same again has no further effect.
     *
     * @param alarm its position in the list
     * @throws RefusedException {@code not-found}; {@code state-conflict} if somebody else has, or with another note
     */
    public Uni<Acknowledgement> acknowledge(long alarm, String by, String note) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(alarm, by, at, note))
                        .chain(() -> said(connection, alarm)))
                .invoke(said -> requireSame(said, by, note));
    }

    private static Uni<Acknowledgement> said(SqlConnection connection, long alarm) {
        return connection
                .preparedQuery(SAID)
                .execute(Tuple.of(alarm))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Acknowledgement::of)
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(Refusal.of("not-found", "There is no such alarm."))));
    }

    private static void requireSame(Acknowledgement said, String by, String note) {
        if (!said.by().equals(by) || !said.note().equals(note)) {
            throw new RefusedException(
                    Refusal.of("state-conflict", "It was acknowledged before; what was said then stays."));
        }
    }
}
