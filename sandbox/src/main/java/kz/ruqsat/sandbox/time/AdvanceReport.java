package kz.ruqsat.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What moving the time took.
 *
 * @param from where the time stood before
 * @param to where it stands now
 * @param steps every instant it stopped at, in order
 */
public record AdvanceReport(Instant from, Instant to, List<Step> steps) {
    /**
     * One stop.
     *
     * @param at the instant
     * @param rounds how often all processes were asked until nothing moved
     * @param millis real time it took
     */
    public record Step(Instant at, int rounds, long millis) {}

    public AdvanceReport {
        steps = List.copyOf(steps);
    }

    /** Real time of all steps. */
    public Duration took() {
        return Duration.ofMillis(steps.stream().mapToLong(Step::millis).sum());
    }

    /** Real time of a step on average, in milliseconds; 0 without steps. */
    public long millisPerStep() {
        return steps.isEmpty() ? 0 : took().toMillis() / steps.size();
    }
}
