package kz.ruqsat.sandbox.year;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.time.AdvanceReport;

/** Where the real time of a year goes, by month of the virtual one. */
final class Tempo {
    /**
     * Real time of a month.
     *
     * @param steps of the clock
     * @param rounds looks at all processes and the broker until nothing moved, in all steps
     * @param stepMillis of all steps, from the order to move the time until the stand was at rest
     * @param deedMillis of them, until the last act of a step was answered
     */
    record Month(long steps, long rounds, long stepMillis, long deedMillis) {
        static final Month NONE = new Month(0, 0, 0, 0);

        Month plus(Month other) {
            return new Month(
                    steps + other.steps,
                    rounds + other.rounds,
                    stepMillis + other.stepMillis,
                    deedMillis + other.deedMillis);
        }
    }

    private final Map<YearMonth, Month> months = new TreeMap<>();

    /** A step of the clock was taken. The last of the year ends at the first moment of the next, and still is December's. */
    void step(AdvanceReport.Step step) {
        add(step.at(), new Month(1, step.rounds(), step.millis(), 0));
    }

    /** All acts of a moment were answered. */
    void deeds(Instant at, long millis) {
        add(at, new Month(0, 0, 0, millis));
    }

    private void add(Instant at, Month more) {
        months.merge(monthOf(at), more, Month::plus);
    }

    static YearMonth monthOf(Instant at) {
        return YearMonth.from(KazakhstanTime.dateOf(at.minusNanos(1)));
    }

    Map<YearMonth, Month> months() {
        return Map.copyOf(months);
    }

    Month all() {
        return months.values().stream().reduce(Month.NONE, Month::plus);
    }
}
