package kz.ruqsat.sandbox.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every record of some topics, read from the beginning and kept; belongs to no consumer group. Not for several threads. */
public final class TopicRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<SeenRecord>> byKey = new HashMap<>();

    /**
     * Topics that exist.
     *
     * @param bootstrapServers of the broker
     */
    public TopicRecords(String bootstrapServers, Set<String> topics) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false", "fetch.max.wait.ms", "20");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Those of a key that are there now, topic by topic, in the order of each. */
    public List<SeenRecord> of(String key) {
        catchUp();
        return byKey.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(SeenRecord::topic)
                        .thenComparing(SeenRecord::partition)
                        .thenComparing(SeenRecord::offset))
                .toList();
    }

    private void catchUp() {
        var ends = consumer.endOffsets(consumer.assignment(), LIMIT);
        var waiting = Waiting.atMost(LIMIT);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each -> {
                var seen = SeenRecord.of(each);
                byKey.computeIfAbsent(seen.key(), _ -> new ArrayList<>()).add(seen);
            });
            if (!waiting.hasTimeLeft()) {
                throw new StandException("the topics could not be read to their end in " + LIMIT.toSeconds() + " s");
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
