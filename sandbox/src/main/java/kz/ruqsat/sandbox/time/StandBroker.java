package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the time keeper needs of the broker. */
public interface StandBroker {
    /** The stand's time as it was last written; empty on a fresh stand. */
    Optional<Instant> time();

    /** Writes the stand's time, where starting processes read it; returns when the broker has it for good. */
    void writeTime(Instant now);

    /** How far the given consumer groups are with the given topics. */
    Progress progress(Map<String, Set<String>> groups);

    /**
     * Where topics end and who has not got there.
     *
     * @param ends end offset of each partition, by {@code topic-partition}
     * @param behind what still lies on the broker, in words
     */
    record Progress(Map<String, Long> ends, List<String> behind) {
        public Progress {
            ends = Map.copyOf(ends);
            behind = List.copyOf(behind);
        }
    }
}
