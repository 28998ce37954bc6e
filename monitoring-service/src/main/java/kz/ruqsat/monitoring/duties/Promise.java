package kz.ruqsat.monitoring.duties;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon after it was performed a stage is to be entered. A promise of operations, named ENTRY, and no term of the law: the Rules ask that the stage is entered, once and with its
 * own time, and name no hour. Both times are on the procedure's clock; the first late instant is {@code happenedAt} plus the length.
 *
 * @param first how long it may take; afterwards it is late
 * @param second from when on it is an alarm of the second step
 */
public record Promise(Duration first, Duration second) {

    /** The one that is given: 15 minutes, and an hour. Source: the steps of P-K1. */
    public static final Promise ENTRY = new Promise(Duration.ofMinutes(15), Duration.ofHours(1));

    /** How a duty stands towards it. */
    public enum Step {
        KEPT,
        LATE,
        LATE_FOR_LONG
    }

    public Promise {
        if (first.isNegative() || second.compareTo(first) < 0) {
            throw new IllegalArgumentException("the second step comes after the first");
        }
    }

    /** First instant at which a stage performed then is entered late. */
    public Instant dueBefore(Instant happenedAt) {
        return happenedAt.plus(first);
    }

    /** How a stage performed then stands, entered at {@code at} or owed still at {@code at}. */
    public Step stepAt(Instant happenedAt, Instant at) {
        if (at.isBefore(dueBefore(happenedAt))) {
            return Step.KEPT;
        }
        return at.isBefore(happenedAt.plus(second)) ? Step.LATE : Step.LATE_FOR_LONG;
    }
}
