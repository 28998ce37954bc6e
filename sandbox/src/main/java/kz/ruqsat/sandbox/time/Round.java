package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One look at all processes and the broker, or at some processes alone if these were found busy.
 *
 * @param states what each process that answered said, by name
 * @param ends where the topics end
 * @param obstacles why the stand is not at rest, in words; empty if this look found it at rest
 * @param busy names of the processes that are obstacles
 */
record Round(Map<String, MemberState> states, Map<String, Long> ends, List<String> obstacles, Set<String> busy) {
    Round {
        states = Map.copyOf(states);
        ends = Map.copyOf(ends);
        obstacles = List.copyOf(obstacles);
        busy = Set.copyOf(busy);
    }

    static Round none() {
        return new Round(Map.of(), Map.of(), List.of("nobody was asked yet"), Set.of());
    }

    boolean atRest() {
        return obstacles.isEmpty();
    }

    /** Nothing was sent, handled or started again since the other look. */
    boolean agreesWith(Round other) {
        return states.equals(other.states) && ends.equals(other.ends) && obstacles.equals(other.obstacles);
    }

    Instant nextDue() {
        return states.values().stream()
                .map(MemberState::nextDue)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
