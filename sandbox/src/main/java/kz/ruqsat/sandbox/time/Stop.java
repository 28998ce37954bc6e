package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.Optional;

/**
 * An instant at which the time stops on its way.
 *
 * @param at when, UTC
 * @param done what is done there once every process knows the time; empty to wait for rest alone
 */
public record Stop(Instant at, Optional<Runnable> done) {

    /** A stop at which nobody does anything by hand. */
    public static Stop at(Instant instant) {
        return new Stop(instant, Optional.empty());
    }

    /** A stop at which something is done; returns when it is. */
    public static Stop at(Instant instant, Runnable deed) {
        return new Stop(instant, Optional.of(deed));
    }

    boolean hasDeed() {
        return done.isPresent();
    }

    Runnable deed() {
        return done.orElse(() -> {});
    }
}
