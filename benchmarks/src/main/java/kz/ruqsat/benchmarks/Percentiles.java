package kz.ruqsat.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Milliseconds in order; a percentile is the value that so many do not exceed (nearest rank). */
record Percentiles(double[] sorted) {

    static Percentiles ofNanos(Collection<Long> nanos) {
        return new Percentiles(nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray());
    }

    double at(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms (%d)",
                at(50),
                at(90),
                at(99),
                at(100),
                sorted.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Percentiles(double[] others) && Arrays.equals(sorted, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
