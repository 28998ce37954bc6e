package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One look at all processes and the broker.
 *
 * @param states what each process that answered said, by name
 * @param ends where the topics end
 * @param obstacles why the stand is not at rest, in words; empty if this look found it at rest
 */
record Round(Map<String, MemberState> states, Map<String, Long> ends, List<String> obstacles) {
    Round {
        states = Map.copyOf(states);
        ends = Map.copyOf(ends);
        obstacles = List.copyOf(obstacles);
    }

    static Round none() {
        return new Round(Map.of(), Map.of(), List.of("nobody was asked yet"));
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
