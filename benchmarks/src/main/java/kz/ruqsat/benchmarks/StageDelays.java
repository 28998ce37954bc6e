package kz.ruqsat.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToLongFunction;
import kz.ruqsat.sandbox.Waiting;

/**
 * How long it takes from the write of a case's first stage until monitoring's streams tell of it. The stream of stages names case and position;
 * the live page is pushed as a whole with the position up to which it was made, so it tells of a stage when it first has that position or a later one.
 */
final class StageDelays {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MonitoringAlone monitoring;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();
    private final Map<String, LiveStream.Event> told = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Long> pageAt = new ConcurrentSkipListMap<>();

    private StageDelays(MonitoringAlone monitoring) {
        this.monitoring = monitoring;
    }

    /** Opens both streams. */
    static StageDelays watching(MonitoringAlone monitoring) {
        var delays = new StageDelays(monitoring);
        LiveStream.open(monitoring.stand().stand(), "/api/v1/stages", delays::stage);
        LiveStream.open(monitoring.stand().stand(), "/board/stream?view=now", delays::page);
        return delays;
    }

    /** Writes the first stage of a case, and returns when the broker has it. */
    void write(StageTrails trails, long caseNumber) {
        var record = trails.first(caseNumber);
        writtenAt.put(record.key(), System.nanoTime());
        monitoring.topic().write(caseNumber, 1, _ -> record);
    }

    /** Forgets what was written until now, which was to warm up. */
    void forget() {
        writtenAt.clear();
    }

    private void stage(LiveStream.Event event) {
        try {
            told.putIfAbsent(json.readTree(event.data()).path("caseId").asText(), event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stream of stages is no JSON", broken);
        }
    }

    private void page(LiveStream.Event event) {
        pageAt.putIfAbsent(event.id(), event.seenAt());
    }

    /** Waits until both streams have told of every stage; false if they have not. */
    boolean awaitAll() {
        return Waiting.atMost(LONGEST)
                .until(() -> told.keySet().containsAll(writtenAt.keySet())
                        && writtenAt.keySet().stream().allMatch(this::isOnPage));
    }

    private boolean isOnPage(String caseId) {
        return pageAt.ceilingEntry(told.get(caseId).id()) != null;
    }

    private Percentiles toStream() {
        return delays(LiveStream.Event::seenAt);
    }

    private Percentiles toPage() {
        return delays(event -> pageAt.ceilingEntry(event.id()).getValue());
    }

    private Percentiles delays(ToLongFunction<LiveStream.Event> seenAt) {
        List<Long> nanos = writtenAt.entrySet().stream()
                .filter(written -> told.containsKey(written.getKey()) && isOnPage(written.getKey()))
                .map(written -> seenAt.applyAsLong(told.get(written.getKey())) - written.getValue())
                .toList();
        return Percentiles.ofNanos(nanos);
    }

    @Override
    public String toString() {
        return """
                write to the stream of stages:           %s
                write to the live page:                  %s (pushed at most twice a second)""".formatted(toStream(), toPage());
    }
}
