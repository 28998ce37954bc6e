package kz.ruqsat.sandbox.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.embedded.Durability;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.time.Stop;
import kz.ruqsat.sandbox.time.TimeKeeper;

/** Plays a plan on a stand, from moment to moment: all that people do at one is sent side by side, then one wait for rest, then the next. */
public final class YearRun {
    /** As many as two cores have any use for. */
    private static final SideBySide IN_FLIGHT = new SideBySide(24);

    /** Milliseconds. */
    private static final String SHORT_POLL = "10";

    private static final Predicate<PlannedDeed> IS_OUTAGE = PlannedDeed.Outage.class::isInstance;

    private final YearPlan plan;
    private final Clerks clerks;
    private final YearReader reader;
    private final Tempo tempo = new Tempo();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger filed = new AtomicInteger();

    public YearRun(DrivenStand stand, YearPlan plan) {
        this.plan = plan;
        this.clerks = new Clerks(Api.of(stand, StandService.INVITATION), Api.of(stand, StandService.BERKUT));
        this.reader = new YearReader(
                Api.of(stand, StandService.INVITATION),
                Api.of(stand, StandService.APPROVAL),
                Api.of(stand, StandService.MONITORING),
                IN_FLIGHT);
    }

    /**
     * The stand that a plan needs: from its first moment on, the automatic desk on but for the slow division, and a database that need not survive the machine.
     * Consumers poll in shorter turns than elsewhere: they commit between two polls, and each step of the clock waits for that.
     */
    public static StandPlan preparing(StandPlan stand, YearPlan plan) {
        return stand.with(stand.embedded().with(Durability.FAST))
                .from(plan.begins())
                .withSetting("RUQSAT_DESK_POLICY", Body.deskPolicy())
                .withSetting("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT", SHORT_POLL);
    }

    /** How far the year is. */
    public record Progress(Instant at, int filed, int cases) {}

    /** Told now and then how far the year is; blocks nobody. */
    public interface Watcher {
        void told(Progress progress);
    }

    /** Plays the year to its last moment. What a service refuses is a failure of the report and stops nothing. */
    public void play(TimeKeeper keeper, Watcher watcher) {
        clerks.instructKnb(plan);
        var stops = new ArrayList<Stop>();
        plan.byMoment().forEach((at, deeds) -> stops.add(Stop.at(at, () -> perform(at, deeds))));
        stops.add(Stop.at(plan.ends()));
        keeper.advanceThrough(stops, step -> {
            tempo.step(step);
            watcher.told(new Progress(step.at(), filed.get(), plan.cases()));
        });
    }

    /** Asks every part of the stand what became of each case, and makes the report of it. */
    public YearReport report() {
        return new YearReport(plan, reader.cases(clerks.caseIds()), tempo, List.copyOf(failures));
    }

    private void perform(Instant at, List<PlannedDeed> deeds) {
        var startedNanos = System.nanoTime();
        deeds.stream().filter(IS_OUTAGE).forEach(this::perform);
        IN_FLIGHT.each(deeds.stream().filter(IS_OUTAGE.negate()).toList(), this::perform);
        tempo.deeds(at, (System.nanoTime() - startedNanos) / 1_000_000);
    }

    private void perform(PlannedDeed deed) {
        try {
            clerks.perform(deed);
            if (deed instanceof PlannedDeed.Files(var petition)) {
                filed.addAndGet(petition.cases());
            }
        } catch (StandException refused) {
            failures.add(deed.at() + " " + deed.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
