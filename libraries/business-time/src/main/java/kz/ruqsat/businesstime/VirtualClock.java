package kz.ruqsat.businesstime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved, and only forwards. Safe for use by many threads. */
public final class VirtualClock implements InstantSource {

    private final AtomicReference<Instant> now;

    /** A clock that stands at {@code start}. */
    public VirtualClock(Instant start) {
        this.now = new AtomicReference<>(Objects.requireNonNull(start, "start"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /**
     * Moves the clock to {@code target}; the instant at which it stands already is no move.
     *
     * @throws IllegalArgumentException if the clock stands later; it then stays where it is
     */
    public void advanceTo(Instant target) {
        now.updateAndGet(current -> later(current, target));
    }

    private static Instant later(Instant current, Instant target) {
        if (target.isBefore(current)) {
            throw new IllegalArgumentException("The clock stands at " + current + " and does not go back to " + target);
        }
        return target;
    }
}
