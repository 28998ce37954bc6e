package kz.ruqsat.casework.errands;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * The durable loop of outside calls. An errand is leased, not locked: no transaction is open during a call, and if the process dies the lease
 * runs out and another one makes the call again. Pauses between tries grow with full jitter (P-K1); a call that was turned away on this side is
 * no try.
 */
@Singleton
public class Errands {

    private static final Logger LOG = Logger.getLogger(Errands.class);

    private static final String CLAIM = """
            update errands set not_before = now() + $1 * interval '1 millisecond', tries = tries + 1
            where (case_id, kind) in (select case_id, kind from errands where not_before <= now() and split_part(kind, '/', 1) = any($2)
                                      order by not_before limit $3 for update skip locked)
            returning case_id, kind, payload, tries""";
    private static final String LATER = """
            update errands set not_before = now() + $3 * interval '1 millisecond', last_error = $4, tries = tries - $5
            where case_id = $1 and kind = $2""";

    private final Pool pool;
    private final Casework casework;
    private final InstantSource clock;
    private final Map<String, ErrandRunner> runners;
    private final Actor self;
    private final Places places;
    private final Places placesOfNamed;
    private final Duration lease;
    private final Duration pause;
    private final Duration pauseAtMost;

    Errands(
            Pool pool,
            Casework casework,
            InstantSource clock,
            @All List<ErrandRunner> runners,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "ruqsat.casework.errands-at-once") int atOnce,
            @ConfigProperty(name = "ruqsat.casework.named-errands-at-once") int namedAtOnce,
            @ConfigProperty(name = "ruqsat.casework.errand-lease") Duration lease,
            @ConfigProperty(name = "ruqsat.casework.errand-pause") Duration pause,
            @ConfigProperty(name = "ruqsat.casework.errand-pause-at-most") Duration pauseAtMost) {
        this.pool = pool;
        this.casework = casework;
        this.clock = clock;
        this.runners = runners.stream().collect(Collectors.toUnmodifiableMap(ErrandRunner::kind, Function.identity()));
        this.self = Actor.service(service);
        this.places = new Places(kinds(runners, false), atOnce);
        this.placesOfNamed = new Places(kinds(runners, true), namedAtOnce);
        this.lease = lease;
        this.pause = pause;
        this.pauseAtMost = pauseAtMost;
    }

    private static String[] kinds(List<ErrandRunner> runners, boolean named) {
        return runners.stream()
                .filter(runner -> runner.isOfNamed() == named)
                .map(ErrandRunner::kind)
                .toArray(String[]::new);
    }

    /** Places for calls that are made at once. What nothing waits for has some of its own, so that a silent other side fills no more than those. */
    private static final class Places {

        private final String[] kinds;
        private final int atOnce;
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();
        private volatile boolean moreWaiting;
        private volatile Runnable wake = () -> {};

        Places(String[] kinds, int atOnce) {
            this.kinds = kinds;
            this.atOnce = atOnce;
        }

        int free() {
            return atOnce - calls.get();
        }

        /** Few free places are left to gather. */
        boolean enoughFree() {
            return free() >= (atOnce + 3) / 4;
        }

        // The place is free as soon as the call has been made: what is written afterwards waits for a lane, not for the
        // other side.
        void called() {
            calls.decrementAndGet();
            if (moreWaiting && enoughFree()) {
                wake.run();
            }
        }
    }

    /** What to call when a place became free: for errands, and for named ones. */
    public void wakeWith(Runnable loop, Runnable loopOfNamed) {
        places.wake = loop;
        placesOfNamed.wake = loopOfNamed;
    }

    /** Errands that were begun and are not finished; none of the named ones, for which nobody waits. */
    public int underWay() {
        return places.underWay.get();
    }

    /** Claims what may be done now and begins it; true if there may be more and places are free. */
    public Uni<Boolean> begin() {
        return begin(places);
    }

    /** The same for named errands. */
    public Uni<Boolean> beginNamed() {
        return begin(placesOfNamed);
    }

    private Uni<Boolean> begin(Places at) {
        int free = at.free();
        if (!at.enoughFree() || at.kinds.length == 0) {
            at.moreWaiting = true;
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(lease.toMillis(), at.kinds, free))
                .map(claimed -> {
                    rows(claimed).forEach(row -> begin(row, at));
                    at.moreWaiting = claimed.rowCount() == free;
                    return at.moreWaiting && at.enoughFree();
                });
    }

    private static List<Row> rows(RowSet<Row> set) {
        List<Row> rows = new ArrayList<>();
        set.forEach(rows::add);
        return rows;
    }

    private void begin(Row row, Places at) {
        at.underWay.incrementAndGet();
        at.calls.incrementAndGet();
        CaseId caseId = new CaseId(row.getUUID("case_id"));
        String kind = row.getString("kind");
        ErrandRunner runner = runners.get(Errand.runnersKind(kind));
        int tries = row.getInteger("tries");
        Uni.createFrom()
                .deferred(() -> runner.run(caseId, row.getString("payload")))
                .onTermination()
                .invoke(at::called)
                .chain(report -> finish(runner, caseId, kind, report))
                .onFailure()
                .recoverWithUni(failure -> later(caseId, kind, tries, failure))
                .onTermination()
                .invoke(at.underWay::decrementAndGet)
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.debugf("the lease of an errand of %s runs out by itself: %s", caseId, failure));
    }

    private Uni<Void> finish(ErrandRunner runner, CaseId caseId, String kind, ErrandRunner.Report report) {
        Act act = report.act().orElseGet(() -> Act.of(clock.instant(), self));
        List<Work.Addressed> commands = report.command().stream()
                .map(command -> Work.Addressed.of(runner.caseKind(), caseId, command, act))
                .toList();
        return casework.submit(Work.done(caseId, kind, commands))
                .chain(Errands::accepted)
                .chain(() -> runner.afterwards(caseId).onFailure().recoverWithItem(failure -> {
                    LOG.warnf("CASEWORK-006 after errand %s of case %s: %s", kind, caseId, reason(failure));
                    return null;
                }));
    }

    private static Uni<Void> accepted(WorkResult result) {
        return switch (result) {
            case WorkResult.Refused refused ->
                Uni.createFrom()
                        .failure(new IllegalStateException(
                                "refused: " + refused.refusal().detail()));
            case WorkResult.Broken broken -> Uni.createFrom().failure(broken.cause());
            case WorkResult _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> later(CaseId caseId, String kind, int tries, Throwable failure) {
        boolean turnedAway = wasTurnedAway(failure);
        int doublings = turnedAway ? 0 : Math.min(tries - 1, 20);
        long ceiling = Math.min(pauseAtMost.toMillis(), pause.toMillis() << doublings);
        long pauseMillis = ThreadLocalRandom.current().nextLong(ceiling / 10, ceiling + 1);
        LOG.infof(
                "errand %s of case %s failed at try %d and is made again in %d ms: %s",
                kind, caseId, tries, pauseMillis, reason(failure));
        return pool.preparedQuery(LATER)
                .execute(Tuple.of(caseId.value(), kind, pauseMillis, reason(failure), turnedAway ? 1 : 0))
                .replaceWithVoid();
    }

    // It never left this process. Counted as a try, every case that waits for an open circuit would wait far longer
    // than
    // the circuit does.
    private static boolean wasTurnedAway(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException || failure instanceof BulkheadException;
    }

    // Messages of clients can carry addresses with ids, never persons; still the class and the first line are enough.
    private static String reason(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String text = failure.getClass().getSimpleName() + ": " + message;
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
