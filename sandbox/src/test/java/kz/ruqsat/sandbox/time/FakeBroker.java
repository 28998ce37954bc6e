package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A broker in memory: one partition per topic, one reader per topic. */
final class FakeBroker implements StandBroker {
    private final List<Instant> written = new ArrayList<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private final Map<String, Long> read = new TreeMap<>();

    FakeBroker(Instant epoch) {
        written.add(epoch);
    }

    synchronized void send(String topic) {
        ends.merge(topic, 1L, Long::sum);
    }

    synchronized void consume(String topic) {
        read.put(topic, ends.getOrDefault(topic, 0L));
    }

    @Override
    public synchronized Optional<Instant> time() {
        return Optional.of(written.getLast());
    }

    @Override
    public synchronized void writeTime(Instant now) {
        written.add(now);
    }

    @Override
    public synchronized Progress progress(Map<String, Set<String>> groups) {
        var behind = groups.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(topic -> read.getOrDefault(topic, 0L) < ends.getOrDefault(topic, 0L))
                        .map(topic -> entry.getKey() + " has not read " + topic))
                .toList();
        return new Progress(ends, behind);
    }
}
