package kz.ruqsat.casework;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps beginnings a little apart, so that under load what comes in between goes together in one transaction. Whoever comes after a quiet
 * moment does not wait. Real time.
 */
public final class Pace {

    private final Vertx vertx;
    private final long apartNanos;
    private final AtomicLong last;

    /**
     * A pace that nobody has set off yet.
     *
     * @param apart least time between two beginnings
     */
    public Pace(Vertx vertx, Duration apart) {
        this.vertx = vertx;
        this.apartNanos = apart.toNanos();
        this.last = new AtomicLong(System.nanoTime() - apartNanos);
    }

    /** Begins now, or when it is time; never fails. */
    public void begin(Runnable step) {
        long waitMillis = TimeUnit.NANOSECONDS.toMillis(last.get() + apartNanos - System.nanoTime());
        if (waitMillis <= 0) {
            beginNow(step);
        } else {
            vertx.setTimer(waitMillis, _ -> beginNow(step));
        }
    }

    /** Begins without waiting, as when a whole batch is there. */
    public void beginNow(Runnable step) {
        last.set(System.nanoTime());
        step.run();
    }
}
