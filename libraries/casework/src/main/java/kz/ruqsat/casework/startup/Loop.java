package kz.ruqsat.casework.startup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kz.ruqsat.casework.Pace;
import org.jboss.logging.Logger;

/**
 * Repeats a step while there is more to do, is woken when there may be, and looks by itself now and then, so that a lost wake-up costs one
 * pause and never a message. One step at a time. A failure is followed by a growing pause and said once, not with every try.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** Under load each step finds what came in the meantime, instead of the one row whose commit woke it. */
    private static final Duration APART = Duration.ofMillis(20);

    private final String name;
    private final Vertx vertx;
    private final Supplier<Uni<Boolean>> step;
    private final Pace pace;
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile boolean stopped;
    private volatile int failures;
    private long timer;

    /**
     * A loop that is not started yet.
     *
     * @param name for logs
     * @param step does a piece of work; true if it should be repeated at once
     */
    public Loop(String name, Vertx vertx, Supplier<Uni<Boolean>> step) {
        this.name = name;
        this.vertx = vertx;
        this.step = step;
        this.pace = new Pace(vertx.getDelegate(), APART);
    }

    /** Starts looking, at least once in each {@code pause} of real time. */
    public Loop start(Duration pause) {
        timer = vertx.setPeriodic(pause.toMillis(), _ -> wake());
        wake();
        return this;
    }

    /** There may be something to do. */
    public void wake() {
        if (!stopped && wishes.getAndIncrement() == 0) {
            pace.begin(this::run);
        }
    }

    /** Ends; a step under way is finished by whoever runs it. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private void run() {
        int seen = wishes.get();
        Uni.createFrom().<Boolean>deferred(step::get).subscribe().with(more -> done(more, seen), this::failed);
    }

    private void done(boolean more, int seen) {
        if (failures > 0) {
            LOG.infof("%s works again", name);
            failures = 0;
        }
        if (stopped) {
            return;
        }
        if (more) {
            pace.beginNow(this::run);
        } else if (!wishes.compareAndSet(seen, 0)) {
            pace.begin(this::run);
        }
    }

    private void failed(Throwable failure) {
        if (stopped) {
            return;
        }
        if (failures++ == 0) {
            LOG.warnf("CASEWORK-003 %s fails and will be tried again: %s", name, failure.toString());
        }
        long ceiling = Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 10));
        vertx.setTimer(ThreadLocalRandom.current().nextLong(50, ceiling + 1), _ -> run());
    }
}
