package kz.ruqsat.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waiting for a condition outside this process; asks often at first, then every 100 ms. */
public final class Waiting {
    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_PAUSE_NANOS = 100_000_000;

    private final long endsAtNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;

    private Waiting(Duration limit) {
        endsAtNanos = System.nanoTime() + limit.toNanos();
    }

    /** Starts a wait that may last no longer than the limit, in real time. */
    public static Waiting atMost(Duration limit) {
        return new Waiting(limit);
    }

    /** Waits for the condition; false when the limit was reached first. */
    public boolean until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (!pause()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the limit is not reached yet. */
    public boolean hasTimeLeft() {
        return System.nanoTime() - endsAtNanos < 0;
    }

    /** Lets a little time pass; false, at once, when the limit is reached or the thread was interrupted. */
    public boolean pause() {
        if (!hasTimeLeft() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        LockSupport.parkNanos(pauseNanos);
        pauseNanos = Math.min(pauseNanos * 3 / 2, LONGEST_PAUSE_NANOS);
        return true;
    }
}
