package kz.ruqsat.casework.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The transaction: one for a batch of works. A lost race starts it anew. A batch that the database refuses because of its data is halved
 * until the bad work stands alone, so that the others go through.
 */
@Singleton
public class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    /** Then a unique key that is in the way is no race but the data's own fault. */
    private static final int RACES = 5;

    private static final Duration RACE_PAUSE = Duration.ofMillis(5);
    private static final Duration RACE_PAUSE_AT_MOST = Duration.ofMillis(80);
    private static final double JITTER = 0.5;

    private final Pool pool;
    private final Procedures procedures;
    private final String source;

    Ledger(Pool pool, Procedures procedures, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.procedures = procedures;
        this.source = "/ruqsat/" + service;
    }

    /**
     * Applies works in their order.
     *
     * @return one result for each, in their order; fails only if the database is out of reach, and then nothing took effect
     */
    public Uni<List<WorkResult>> apply(List<Work> works) {
        return attempt(works, Map.of())
                .onFailure(Faults::isRace)
                .retry()
                .withBackOff(RACE_PAUSE, RACE_PAUSE_AT_MOST)
                .withJitter(JITTER)
                .atMost(RACES)
                .onFailure(Ledger::isHopeless)
                .recoverWithUni(failure -> works.size() == 1 ? giveUp(works, failure) : halve(works));
    }

    private static boolean isHopeless(Throwable failure) {
        Throwable last =
                failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
        return Faults.isData(last) || Faults.isRace(last);
    }

    private Uni<List<WorkResult>> halve(List<Work> works) {
        int middle = works.size() / 2;
        return apply(works.subList(0, middle))
                .chain(first -> apply(works.subList(middle, works.size())).map(second -> {
                    List<WorkResult> all = new ArrayList<>(first);
                    all.addAll(second);
                    return all;
                }));
    }

    private Uni<List<WorkResult>> giveUp(List<Work> works, Throwable failure) {
        LOG.warnf(
                "CASEWORK-001 the database does not take this work: %s: %s",
                works.getFirst().commands().stream().map(Ledger::named).toList(), Faults.describe(failure));
        return attempt(works, Map.of(works.getFirst(), failure));
    }

    // Never the command itself: it may carry a person's data.
    private static String named(Work.Addressed addressed) {
        return addressed.command().getClass().getSimpleName() + " for " + addressed.caseId();
    }

    private Uni<List<WorkResult>> attempt(List<Work> works, Map<Work, Throwable> givenUp) {
        return pool.withTransaction(connection -> inTransaction(connection, works, givenUp));
    }

    private Uni<List<WorkResult>> inTransaction(
            SqlConnection connection, List<Work> works, Map<Work, Throwable> givenUp) {
        return new Loading(procedures, connection, works).load().chain(loaded -> {
            Deciding deciding = new Deciding(procedures, source, loaded);
            List<WorkResult> results = works.stream()
                    .map(work -> givenUp.containsKey(work)
                            ? deciding.giveUp(work, givenUp.get(work))
                            : deciding.decide(work))
                    .toList();
            return write(connection, deciding.writes()).replaceWith(results);
        });
    }

    /**
     * Does everything that {@link #apply} would do with this work, on the database itself, and undoes it.
     *
     * @return what would come of it; fails only if the database is out of reach
     */
    public Uni<Rehearsal> rehearse(Work work) {
        return pool.withTransaction(connection -> rehearsed(connection, work))
                .onFailure(Faults::isRace)
                .retry()
                .withBackOff(RACE_PAUSE, RACE_PAUSE_AT_MOST)
                .atMost(RACES)
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).rehearsal)
                .onFailure(Ledger::isHopeless)
                .recoverWithItem(failure -> Rehearsal.inVain("cannot be stored: " + Faults.describe(failure)));
    }

    private Uni<Rehearsal> rehearsed(SqlConnection connection, Work work) {
        return new Loading(procedures, connection, List.of(work)).load().chain(loaded -> {
            Deciding deciding = new Deciding(procedures, source, loaded);
            WorkResult result = deciding.decide(work);
            Writes writes = deciding.writes();
            return write(connection, writes)
                    .chain(() -> Uni.createFrom().failure(new Undone(Rehearsal.of(result, writes))));
        });
    }

    /** Takes a rehearsal out of its transaction, which is rolled back for it; never leaves this class. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Rehearsal rehearsal;

        Undone(Rehearsal rehearsal) {
            super("a rehearsal", null, false, false);
            this.rehearsal = rehearsal;
        }
    }

    private static Uni<Void> write(SqlConnection connection, Writes writes) {
        Map<String, List<Map<String, Object>>> parts = writes.all();
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int cases = parts.getOrDefault(Statement.CASES, List.of()).size();
        return connection
                .preparedQuery(Statement.of(parts.keySet(), writes.tables()))
                .execute(Tuple.of(CaseJson.write(parts)))
                .invoke(rows -> requireAll(cases, rows.iterator().next().getLong("cases")))
                .replaceWithVoid();
    }

    private static void requireAll(long cases, long written) {
        if (written != cases) {
            throw new Faults.StaleCaseException(cases - written);
        }
    }
}
