package kz.ruqsat.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.delivery.Leases.Leased;
import kz.ruqsat.webhooks.delivery.StageList.Piece;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings stages to receivers. Each subscription goes its own way, one message after the other in the order of the list; a bounded number of them at once, and none
 * for longer than its turn. Safe on several replicas: a subscription is leased to one of them.
 */
@Singleton
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** A turn; a receiver that is slow and answers would keep its place for ever. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Leases leases;
    private final StageList list;
    private final Messages messages;
    private final Post post;
    private final Attempts attempts;
    private final BackOff backOff;
    private final int atOnce;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean moreWaiting;
    private volatile Runnable wake = () -> {};

    Courier(
            Leases leases,
            StageList list,
            Messages messages,
            Post post,
            Attempts attempts,
            BackOff backOff,
            @ConfigProperty(name = "ruqsat.webhooks.at-once") int atOnce) {
        this.leases = leases;
        this.list = list;
        this.messages = messages;
        this.post = post;
        this.attempts = attempts;
        this.backOff = backOff;
        this.atOnce = atOnce;
    }

    /** What to call when there may be more to do at once. */
    public void wakeWith(Runnable loop) {
        wake = loop;
    }

    /** Begins with those that are due, as many as there are places; never says that there is more, since whoever ends wakes. */
    public Uni<Boolean> begin() {
        int free = atOnce - underWay.get();
        if (free <= 0) {
            return Uni.createFrom().item(false);
        }
        return leases.claim(free).map(claimed -> {
            moreWaiting = claimed.size() == free;
            claimed.forEach(this::begin);
            return false;
        });
    }

    private void begin(Leased leased) {
        underWay.incrementAndGet();
        list.next(leased.webhook())
                .chain(piece -> turn(leased, piece, 0, leased.webhook().reached(), System.nanoTime()))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(
                        this::ended,
                        failure -> LOG.debugf(
                                "the lease of subscription %s runs out by itself: %s",
                                leased.webhook().id(), failure));
    }

    private void ended(boolean more) {
        if (more || moreWaiting) {
            wake.run();
        }
    }

    // True if the subscription has more before it.
    private Uni<Boolean> turn(Leased leased, Piece piece, int next, Place reached, long began) {
        if (next == piece.stages().size()) {
            return leases.release(leased, piece.end()).map(mine -> mine && piece.full());
        }
        if (System.nanoTime() - began > TURN.toNanos()) {
            return leases.release(leased, reached);
        }
        StageOnList stage = piece.stages().get(next);
        return post.send(leased.webhook(), messages.of(stage))
                .call(attempt -> attempts.add(leased.webhook().id(), attempt))
                .chain(attempt -> attempt.isTaken()
                        ? taken(leased, piece, next, began)
                        : failed(
                                leased,
                                attempt,
                                next == 0 ? leased.webhook().course().tries() : 0));
    }

    private Uni<Boolean> taken(Leased leased, Piece piece, int index, long began) {
        Place taken = piece.stages().get(index).place();
        return leases.advance(leased, taken)
                .chain(mine -> mine
                        ? turn(leased, piece, index + 1, taken, began)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> failed(Leased leased, Attempt attempt, int before) {
        int failures = before + 1;
        Duration pause = backOff.pause(failures, attempt.retryAfter());
        LOG.infof(
                "WEBHOOKS-001 subscription %s: %s at attempt %d, next in %d s",
                leased.webhook().id(), attempt.error(), failures, pause.toSeconds());
        return leases.fail(leased, attempt, pause, backOff.giveUpAfter()).replaceWith(false);
    }
}
