package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.StandException;

/**
 * Moves the one virtual clock of a stand.
 *
 * <p>A step writes the time to its topic first, so that a process that starts meanwhile reads it, and then tells every process. The
 * next step is taken only when the stand is at rest: two looks in a row, each asking every process and then the broker, found all
 * idle, all records consumed, and not one counter changed in between (the idea of Mattern's four-counter method). Processes may die
 * and come back at any moment; the keeper goes on as soon as they answer.
 */
public final class TimeKeeper implements AutoCloseable {
    private final List<Member> members;
    private final StandBroker broker;
    private final MemberClient client;
    private final Quiescence quiescence;

    public TimeKeeper(List<Member> members, StandBroker broker, Patience patience) {
        this.members = List.copyOf(members);
        this.broker = broker;
        this.client = new MemberClient(patience.answer());
        this.quiescence = new Quiescence(this.members, broker, client, patience);
    }

    /** Where the stand's time stands. */
    public Instant now() {
        return broker.time()
                .orElseThrow(
                        () -> new StandException("the stand has no time yet: nothing was written to its clock topic"));
    }

    /**
     * Waits until nothing moves at the present instant.
     *
     * @throws StandException naming who is not at rest, and why
     */
    public void awaitRest() {
        quiescence.await(now());
    }

    /** The earliest instant at which any process has something to do; {@link Instant#MAX} if none ever has. Waits for rest first. */
    public Instant nextDue() {
        return quiescence.await(now()).round().nextDue();
    }

    /** As {@link #advanceTo(Instant, Consumer)}, without telling anybody about the steps. */
    public AdvanceReport advanceTo(Instant target) {
        return advanceTo(target, _ -> {});
    }

    /**
     * Moves the time to the target and stops at every due instant on the way, those that appear on the way too.
     *
     * @param target not before the present time; the same instant only waits for rest
     * @param progress told after each step
     * @throws StandException when the target has passed, or naming who does not come to rest at a step, and why
     */
    public AdvanceReport advanceTo(Instant target, Consumer<AdvanceReport.Step> progress) {
        return advanceThrough(List.of(Stop.at(target)), progress);
    }

    /**
     * As {@link #advanceTo} from stop to stop, with something done at each. What is due at a stop and what is done there share one step: the deed begins when
     * every process has been told the time, and one wait for rest ends both. So a deed must not depend on what is due at its own instant.
     *
     * @param stops in order of time; at the present instant a stop has its deed done, and waits for rest
     * @param progress told after each step
     */
    public AdvanceReport advanceThrough(List<Stop> stops, Consumer<AdvanceReport.Step> progress) {
        var from = now();
        requireOrder(from, stops);
        var steps = new ArrayList<AdvanceReport.Step>();
        var at = from;
        var rest = quiescence.await(at);
        for (Stop stop : stops) {
            if (stop.at().equals(at) && stop.hasDeed()) {
                stop.deed().run();
                rest = quiescence.await(at);
            }
            while (at.isBefore(stop.at())) {
                var due = rest.round().nextDue();
                at = due.isBefore(stop.at()) ? due : stop.at();
                var startedNanos = System.nanoTime();
                rest = step(at, at.equals(stop.at()) ? stop : Stop.at(at));
                steps.add(new AdvanceReport.Step(at, rest.rounds(), (System.nanoTime() - startedNanos) / 1_000_000));
                progress.accept(steps.getLast());
            }
        }
        return new AdvanceReport(from, at, steps);
    }

    private static void requireOrder(Instant from, List<Stop> stops) {
        var at = from;
        for (Stop stop : stops) {
            if (stop.at().isBefore(at)) {
                throw new StandException(
                        "time never goes back: it stands at " + at + ", and " + stop.at() + " has passed");
            }
            at = stop.at();
        }
    }

    private Quiescence.Rest step(Instant at, Stop stop) {
        broker.writeTime(at);
        // Whoever misses this, because it is down just now, is told again while the keeper waits for rest.
        var told = members.stream().map(member -> client.step(member, at)).toList();
        var everybodyKnows = told.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
        if (stop.hasDeed()) {
            if (!everybodyKnows) {
                quiescence.await(at);
            }
            stop.deed().run();
        }
        return quiescence.await(at);
    }

    @Override
    public void close() {
        client.close();
    }
}
