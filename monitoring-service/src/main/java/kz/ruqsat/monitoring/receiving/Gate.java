package kz.ruqsat.monitoring.receiving;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.monitoring.waking.Sleeper;

/**
 * Whether stages are taken off the topic. On hold, records stay with the broker, on every replica and after a restart too, and all that can be read is served
 * on. What holds is a row, so that no replica goes on by mistake; before it was read once, nothing is taken.
 */
@ApplicationScoped
public class Gate implements Sleeper {

    private static final String STATE = "select held, reason, done_by, since, revision from intake";
    private static final String CHANGE =
            "update intake set held = $1, reason = $2, done_by = $3, since = $4, revision = revision + 1 where held <> $1";

    private final Pool pool;
    private final InstantSource clock;
    private CompletableFuture<Void> open = new CompletableFuture<>();
    private long seen;

    Gate(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param held true if nothing is taken off the topic
     * @param reason why, as given
     * @param doneBy who held or released it last; empty if nobody ever did
     * @param since on the procedure's clock
     * @param revision how many times it was changed
     */
    public record State(boolean held, String reason, String doneBy, Instant since, long revision) {

        static State of(Row row) {
            return new State(
                    row.getBoolean("held"),
                    row.getString("reason"),
                    row.getString("done_by"),
                    row.getOffsetDateTime("since").toInstant(),
                    row.getLong("revision"));
        }
    }

    void begin(@Observes StartupEvent started) {
        woken();
    }

    /** The present state. */
    public Uni<State> state() {
        return pool.withConnection(connection -> connection
                .query(STATE)
                .execute()
                .map(rows -> State.of(rows.iterator().next())));
    }

    /** Holds the intake, or releases it; the same twice changes nothing. */
    public Uni<State> set(boolean held, String reason, String by) {
        return pool.withConnection(connection -> connection
                        .preparedQuery(CHANGE)
                        .execute(Tuple.of(held, reason, by, clock.instant().atOffset(ZoneOffset.UTC))))
                .chain(this::state)
                .invoke(this::turn);
    }

    /** Looks at the row, at each wake-up: a missed one costs a beat. While the database is away it stays as it is. */
    @Override
    public void woken() {
        state().subscribe().with(this::turn, _ -> {});
    }

    private synchronized void turn(State state) {
        if (state.revision() < seen) {
            return;
        }
        seen = state.revision();
        if (!state.held()) {
            open.complete(null);
        } else if (open.isDone()) {
            open = new CompletableFuture<>();
        }
    }

    /** Completes when records may be taken. */
    synchronized Uni<Void> passed() {
        return Uni.createFrom().completionStage(open.copy());
    }
}
