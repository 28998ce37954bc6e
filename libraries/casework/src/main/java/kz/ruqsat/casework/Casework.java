package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.casework.ledger.Ledger;
import kz.ruqsat.contracts.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes work. What waits goes together, up to {@value #BATCH} works in one transaction; when little waits, commits are small.
 *
 * <p>The work is no longer bound to whoever asked for it: a client that goes away stops nothing and holds no connection.
 */
@Singleton
public class Casework {

    /** Most works in one transaction: larger ones gain nothing (measured) and hold their locks longer. */
    static final int BATCH = 200;

    /** A lane that opens again waits so long for more work, so that commits stay few under load. */
    private static final Duration APART = Duration.ofMillis(20);

    private record Pending(Work work, Asker<WorkResult> asker) {}

    private final Ledger ledger;
    private final int lanes;
    private final int longestQueue;
    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final Pace pace;
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger ordered = new AtomicInteger();
    private final AtomicLong finished = new AtomicLong();

    Casework(
            Ledger ledger,
            Vertx vertx,
            @ConfigProperty(name = "ruqsat.casework.lanes") int lanes,
            @ConfigProperty(name = "ruqsat.casework.queue") int longestQueue) {
        this.ledger = ledger;
        this.lanes = lanes;
        this.longestQueue = longestQueue;
        this.pace = new Pace(vertx, APART);
    }

    /**
     * Applies work. The answer comes after the commit; giving up waiting does not undo the work.
     *
     * @return never fails: a broken database or program is {@link WorkResult.Broken}, a full queue a refusal {@code service-unavailable} (P-L1)
     */
    public Uni<WorkResult> submit(Work work) {
        if (waiting.incrementAndGet() > longestQueue) {
            waiting.decrementAndGet();
            return Uni.createFrom()
                    .item(new WorkResult.Refused(Refusal.of(
                            "service-unavailable",
                            "Too much work is waiting. Nothing was kept; send the same request again later.")));
        }
        return Uni.createFrom().<WorkResult>emitter(emitter -> {
            queue.add(new Pending(work, Asker.here(emitter)));
            queued.incrementAndGet();
            openLanes();
        });
    }

    /**
     * Applies works in this order, in as few transactions as possible.
     *
     * @return results in the same order; {@link WorkResult.Broken} where the database was out of reach
     */
    public Uni<List<WorkResult>> inOrder(List<Work> works) {
        ordered.incrementAndGet();
        return chunk(works, 0, new ArrayList<>()).onTermination().invoke(ordered::decrementAndGet);
    }

    /** Works that wait or are under way. */
    int inHand() {
        return waiting.get() + ordered.get();
    }

    /** Counts works that were finished. */
    long finished() {
        return finished.get();
    }

    private Uni<List<WorkResult>> chunk(List<Work> works, int from, List<WorkResult> done) {
        if (from >= works.size()) {
            return Uni.createFrom().item(done);
        }
        List<Work> next = works.subList(from, Math.min(from + BATCH, works.size()));
        return apply(next).chain(results -> {
            done.addAll(results);
            return chunk(works, from + next.size(), done);
        });
    }

    private void openLanes() {
        while (queued.get() > 0) {
            int open = running.get();
            if (open >= lanes) {
                return;
            }
            if (running.compareAndSet(open, open + 1)) {
                openLane();
            }
        }
    }

    private void openLane() {
        if (queued.get() >= BATCH) {
            pace.beginNow(this::lane);
        } else {
            pace.begin(this::lane);
        }
    }

    private void lane() {
        List<Pending> batch = nextBatch();
        if (batch.isEmpty()) {
            closeLane();
            return;
        }
        apply(batch.stream().map(Pending::work).toList()).subscribe().with(results -> {
            waiting.addAndGet(-batch.size());
            for (int each = 0; each < batch.size(); each++) {
                batch.get(each).asker().answer(results.get(each));
            }
            closeLane();
        });
    }

    private void closeLane() {
        running.decrementAndGet();
        openLanes();
    }

    private List<Pending> nextBatch() {
        List<Pending> batch = new ArrayList<>();
        for (Pending next = queue.poll(); next != null; next = batch.size() < BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        queued.addAndGet(-batch.size());
        return batch;
    }

    private Uni<List<WorkResult>> apply(List<Work> works) {
        return ledger.apply(works)
                .onFailure()
                .recoverWithItem(failure -> works.stream()
                        .map(_ -> (WorkResult) new WorkResult.Broken(failure))
                        .toList())
                .invoke(results -> finished.addAndGet(results.size()));
    }
}
