package kz.ruqsat.monitoring.receiving;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.stages.Fault;
import kz.ruqsat.monitoring.stages.HeldRecord;
import kz.ruqsat.monitoring.stages.Judge;
import kz.ruqsat.monitoring.stages.Plan;
import kz.ruqsat.monitoring.stages.Reading;
import kz.ruqsat.monitoring.stages.Received;
import kz.ruqsat.monitoring.stages.Sending;
import kz.ruqsat.monitoring.stages.StageReader;
import kz.ruqsat.monitoring.stages.Standing;
import kz.ruqsat.standclock.ClockOfService;
import org.jboss.logging.Logger;

/** Carries records into the tables: one transaction a batch, each record once, a bad one alone. */
@ApplicationScoped
public class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);

    /** Pauses between tries while the database is away; real time. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final String IN_SHADOW = "set local search_path to shadow, public";

    /** The set of tables that is served, or the second one that a replay fills. */
    private enum Tables {
        LIVE,
        SHADOW
    }

    private final Pool pool;
    private final ClockOfService time;
    private final InstantSource clock;
    private final StandingQueries standings;
    private final StageTables tables;
    private final ParkedTables parked;
    private final Progress progress;
    private final StageReader reader = new StageReader();

    Carrier(
            Pool pool,
            ClockOfService time,
            InstantSource clock,
            StandingQueries standings,
            StageTables tables,
            ParkedTables parked,
            Progress progress) {
        this.pool = pool;
        this.time = time;
        this.clock = clock;
        this.standings = standings;
        this.tables = tables;
        this.parked = parked;
        this.progress = progress;
    }

    /** Enters a batch. Ends only when all of it is committed: taken, recognised as a repeat, or put aside. */
    Uni<Void> carry(List<Received> batch) {
        progress.begin(batch.size());
        return enter(batch.stream().map(reader::read).toList(), Tables.LIVE)
                .onFailure()
                .invoke(failure -> progress.failed(failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> progress.end(batch.size()));
    }

    /** Enters them in one transaction; a batch that the database refuses for its data is halved until the bad record stands alone. */
    private Uni<Void> enter(List<Reading> batch, Tables where) {
        return transact(batch, where, judge -> judge.judge(batch))
                .replaceWithVoid()
                .onFailure(Carrier::isOfTheData)
                .recoverWithUni(refused -> apart(batch, where, (PgException) refused));
    }

    /** Enters a batch into the second set of tables; fails if the database is away. */
    Uni<Void> replay(List<Received> batch) {
        return enter(batch.stream().map(reader::read).toList(), Tables.SHADOW);
    }

    private Uni<Void> apart(List<Reading> batch, Tables where, PgException refused) {
        if (batch.size() > 1) {
            int half = batch.size() / 2;
            return enter(batch.subList(0, half), where).chain(() -> enter(batch.subList(half, batch.size()), where));
        }
        Reading bad = batch.getFirst();
        LOG.warnf("MONITORING-002 the database refuses a record (%s) of case %s", refused.getSqlState(), bad.subject());
        Reading aside = refusedByDatabase(bad, refused);
        return transact(List.of(aside), where, judge -> judge.judge(List.of(aside)))
                .replaceWithVoid();
    }

    private static Reading refusedByDatabase(Reading bad, PgException refused) {
        String detail = "the database refuses it, SQL state " + refused.getSqlState();
        return new Reading.Bad(bad.record(), bad.subject(), bad.place(), Fault.REFUSED_BY_DATABASE, detail);
    }

    /** SQL states of class 22 and 23: what is written breaks a type or a constraint. */
    private static boolean isOfTheData(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && (refused.getSqlState().startsWith("22")
                        || refused.getSqlState().startsWith("23"));
    }

    /** Sends a record that is put aside through once more, as it came or as it was mended. */
    public Uni<Plan> again(HeldRecord sent, Sending sending) {
        Reading reading = reader.read(sent.record());
        return transact(List.of(reading), Tables.LIVE, judge -> judge.again(sent, reading, sending))
                .onFailure(Carrier::isOfTheData)
                .recoverWithUni(refused -> {
                    Reading bad = refusedByDatabase(reading, (PgException) refused);
                    return transact(List.of(bad), Tables.LIVE, judge -> judge.again(sent, bad, sending));
                });
    }

    /** Does all that {@link #again} does, on the database itself, and undoes it. */
    public Uni<Plan> rehearse(HeldRecord sent, Sending sending) {
        Reading reading = reader.read(sent.record());
        List<Reading> alone = List.of(reading);
        return reached(alone)
                .chain(reached -> pool.withTransaction(connection -> write(
                                connection,
                                standings.load(connection, byCase(alone), alone),
                                reached,
                                judge -> judge.again(sent, reading, sending))
                        .chain(plan -> Uni.createFrom().<Plan>failure(new Undone(plan)))))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).plan)
                .onFailure(Carrier::isOfTheData)
                .recoverWithItem(refused -> judge(List.of(), clock.instant())
                        .again(sent, refusedByDatabase(reading, (PgException) refused), sending));
    }

    /** Takes a plan out of its transaction, which is rolled back for it; never leaves this class. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Plan plan;

        Undone(Plan plan) {
            super("a rehearsal", null, false, false);
            this.plan = plan;
        }
    }

    private Uni<Plan> transact(List<Reading> batch, Tables where, Function<Judge, Plan> decide) {
        return reached(batch)
                .chain(reached -> where == Tables.LIVE
                        ? pool.withTransaction(connection -> write(
                                        connection, standings.load(connection, byCase(batch), batch), reached, decide))
                                .invoke(progress::count)
                        : pool.withTransaction(connection -> connection
                                .query(IN_SHADOW)
                                .execute()
                                .chain(() -> write(
                                        connection,
                                        standings.read(connection, byCase(batch), batch),
                                        reached,
                                        decide))));
    }

    /**
     * How far the procedure's time has come at least. In a stand a stage may be here before this process was told of the step in which it happened, so more than the own clock is asked
     * where a stage seems to lie ahead of it, and only there.
     */
    private Uni<Instant> reached(List<Reading> batch) {
        Instant told = clock.instant();
        return batch.stream().anyMatch(reading -> Judge.isAhead(reading, told))
                ? Uni.createFrom().item(time::furthest).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                : Uni.createFrom().item(told);
    }

    private Uni<Plan> write(
            SqlConnection connection, Uni<List<Standing>> standing, Instant reached, Function<Judge, Plan> decide) {
        return standing.map(known -> decide.apply(judge(known, reached))).call(plan -> write(connection, plan));
    }

    private Judge judge(List<Standing> known, Instant reached) {
        Instant now = clock.instant();
        return new Judge(reader::read, now.isBefore(reached) ? reached : now, known);
    }

    private Uni<Void> write(SqlConnection connection, Plan plan) {
        return plan.isEmpty()
                ? Uni.createFrom().voidItem()
                : tables.write(connection, plan).chain(() -> parked.write(connection, plan, clock.instant()));
    }

    /** The cases of a batch, in the order of their ids. */
    private static Map<CaseId, List<Reading>> byCase(List<Reading> batch) {
        return batch.stream()
                .filter(reading -> reading.subject().isPresent())
                .collect(Collectors.groupingBy(
                        reading -> reading.subject().orElseThrow(), TreeMap::new, Collectors.toList()));
    }
}
