package kz.ruqsat.registers.faults;

import java.time.Duration;

/**
 * What all faults together do to one look-up.
 *
 * @param delay added, in real time
 * @param failure of the earliest fault that fails
 */
public record Effect(Duration delay, Failure failure) {

    /** Nothing goes wrong. */
    public static final Effect NONE = new Effect(Duration.ZERO, Failure.NONE);

    /** Both, one after the other. */
    public Effect and(Effect later) {
        return new Effect(delay.plus(later.delay), failure == Failure.NONE ? later.failure : failure);
    }

    /** Whether no answer of use comes. */
    public boolean fails() {
        return failure != Failure.NONE;
    }
}
