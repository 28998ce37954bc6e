package kz.ruqsat.benchmarks;

import java.util.Locale;

/** Says every few seconds how far something is, so that long runs show whether they warm up or back up. */
final class Progress {

    private static final int EVERY_SECONDS = 5;

    private final String what;
    private final long start = System.nanoTime();
    private int seconds = EVERY_SECONDS;
    private long last;

    /** @param what is counted, in a word */
    Progress(String what) {
        this.what = what;
    }

    void tell(long done) {
        double passed = BenchmarkStand.seconds(start);
        if (passed < seconds) {
            return;
        }
        System.out.printf(Locale.ROOT, "    after %3.0f s: %d %s, %d more%n", passed, done, what, done - last);
        last = done;
        seconds = (int) passed + EVERY_SECONDS;
    }
}
