package kz.ruqsat.standclock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of a process is doing at this moment.
 *
 * @param moves counts every piece of work finished since the process started; never goes down
 * @param waiting what is still to be done at the present instant, in words; empty if this part is at rest
 * @param nextDue earliest instant after now at which this part has something to do by itself, UTC; empty if never
 * @param groups consumer groups of this part and the topics each of them reads
 */
public record Activity(long moves, List<String> waiting, List<Instant> nextDue, Map<String, List<String>> groups) {

    public Activity {
        waiting = List.copyOf(waiting);
        nextDue = List.copyOf(nextDue);
        groups = Map.copyOf(groups);
    }

    /** At rest until {@code nextDue}, if that is ever. */
    public static Activity of(
            long moves, List<String> waiting, Optional<Instant> nextDue, Map<String, List<String>> groups) {
        return new Activity(moves, waiting, nextDue.stream().toList(), groups);
    }

    /** True if nothing is left to do at the present instant. */
    public boolean idle() {
        return waiting.isEmpty();
    }
}
