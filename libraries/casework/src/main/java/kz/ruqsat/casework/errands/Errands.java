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
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The durable loop of outside calls. An errand is leased, not locked: no transaction is open during a call, and if the process dies the lease
 * runs out and another one makes the call again. Pauses between tries grow with full jitter (P-K1).
 */
@Singleton
public class Errands {

    private static final Logger LOG = Logger.getLogger(Errands.class);

    private static final String CLAIM = """
            update errands set not_before = now() + $1 * interval '1 millisecond', tries = tries + 1
            where (case_id, kind) in (select case_id, kind from errands where not_before <= now() and kind = any($2)
                                      order by not_before limit $3 for update skip locked)
            returning case_id, kind, payload, tries""";
    private static final String LATER = """
            update errands set not_before = now() + $3 * interval '1 millisecond', last_error = $4
            where case_id = $1 and kind = $2""";

    private final Pool pool;
    private final Casework casework;
    private final InstantSource clock;
    private final Map<String, ErrandRunner> runners;
    private final Actor self;
    private final int atOnce;
    private final Duration lease;
    private final Duration pause;
    private final Duration pauseAtMost;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Runnable wake = () -> {};

    Errands(
            Pool pool,
            Casework casework,
            InstantSource clock,
            @All List<ErrandRunner> runners,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "ruqsat.casework.errands-at-once") int atOnce,
            @ConfigProperty(name = "ruqsat.casework.errand-lease") Duration lease,
            @ConfigProperty(name = "ruqsat.casework.errand-pause") Duration pause,
            @ConfigProperty(name = "ruqsat.casework.errand-pause-at-most") Duration pauseAtMost) {
        this.pool = pool;
        this.casework = casework;
        this.clock = clock;
        this.runners = runners.stream().collect(Collectors.toUnmodifiableMap(ErrandRunner::kind, Function.identity()));
        this.self = Actor.service(service);
        this.atOnce = atOnce;
        this.lease = lease;
        this.pause = pause;
        this.pauseAtMost = pauseAtMost;
    }

    /** What to call when a place became free. */
    public void wakeWith(Runnable loop) {
        wake = loop;
    }

    /** Calls that are being made. */
    public int underWay() {
        return underWay.get();
    }

    /** Claims what may be done now and begins it; true if there may be more and places are free. */
    public Uni<Boolean> begin() {
        int places = atOnce - underWay.get();
        if (places <= 0 || runners.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(lease.toMillis(), runners.keySet().toArray(String[]::new), places))
                .map(claimed -> {
                    rows(claimed).forEach(this::begin);
                    return claimed.rowCount() == places && underWay.get() < atOnce;
                });
    }

    private static List<Row> rows(RowSet<Row> set) {
        List<Row> rows = new ArrayList<>();
        set.forEach(rows::add);
        return rows;
    }

    private void begin(Row row) {
        underWay.incrementAndGet();
        CaseId caseId = new CaseId(row.getUUID("case_id"));
        String kind = row.getString("kind");
        int tries = row.getInteger("tries");
        Uni.createFrom()
                .deferred(() -> run(runners.get(kind), caseId, row.getString("payload")))
                .onFailure()
                .recoverWithUni(failure -> later(caseId, kind, tries, failure))
                .onTermination()
                .invoke(this::finished)
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.debugf("the lease of an errand of %s runs out by itself: %s", caseId, failure));
    }

    private void finished() {
        underWay.decrementAndGet();
        wake.run();
    }

    private Uni<Void> run(ErrandRunner runner, CaseId caseId, String payload) {
        return runner.run(caseId, payload)
                .map(command -> command.stream()
                        .map(c -> Work.Addressed.of(runner.caseKind(), caseId, c, Act.of(clock.instant(), self)))
                        .toList())
                .chain(commands -> casework.submit(Work.done(caseId, runner.kind(), commands)))
                .chain(Errands::accepted);
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
        long ceiling = Math.min(pauseAtMost.toMillis(), pause.toMillis() << Math.min(tries - 1, 20));
        long pauseMillis = ThreadLocalRandom.current().nextLong(ceiling / 10, ceiling + 1);
        LOG.infof(
                "errand %s of case %s failed at try %d and is made again in %d ms: %s",
                kind, caseId, tries, pauseMillis, reason(failure));
        return pool.preparedQuery(LATER)
                .execute(Tuple.of(caseId.value(), kind, pauseMillis, reason(failure)))
                .replaceWithVoid();
    }

    // Messages of clients can carry addresses with ids, never persons; still the class and the first line are enough.
    private static String reason(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String text = failure.getClass().getSimpleName() + ": " + message;
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
