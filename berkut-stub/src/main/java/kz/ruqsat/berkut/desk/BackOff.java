package kz.ruqsat.berkut.desk;

import java.util.concurrent.TimeUnit;

/** Waits longer after each failure in a row, in real time: a broker that is down is not asked in a tight loop. */
final class BackOff {

    private static final long FIRST_MILLIS = 200;
    private static final int MOST_DOUBLINGS = 5;

    private int failures;
    private long openAt = System.nanoTime();

    void failed() {
        long pause = FIRST_MILLIS << Math.min(failures++, MOST_DOUBLINGS);
        openAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    }

    void succeeded() {
        failures = 0;
    }

    /** 0 if the next try may be made now. */
    long millisLeft() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(openAt - System.nanoTime() + 999_999));
    }

    int failuresInARow() {
        return failures;
    }
}
