package kz.ruqsat.checker.picture;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What whoever asks knows of the stand and nobody can read from it.
 *
 * @param poisoned cases that were given records nobody can handle, on purpose
 * @param longestWait how long a stage may take from its commit to monitoring, real time; empty if nobody asks
 * @param canaries secrets that were given to the stand, to be looked for wherever they must not be
 */
public record Expected(Set<String> poisoned, Optional<Duration> longestWait, List<String> canaries) {

    /** Nothing was done to the stand on purpose. */
    public static final Expected NOTHING = new Expected(Set.of(), Optional.empty(), List.of());
}
