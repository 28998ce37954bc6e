package kz.ruqsat.standclock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the stand's time from its compacted topic, to the end.
 *
 * @param topic its name; one partition
 * @param bootstrap the broker
 */
record ClockTopic(String topic, String bootstrap) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NONE = "none";

    /** The topic of that name; empty where a setting says that there is none. */
    static Optional<ClockTopic> named(String topic, String bootstrap) {
        return topic.equals(NONE) ? Optional.empty() : Optional.of(new ClockTopic(topic, bootstrap));
    }

    /**
     * The newest instant on the topic; empty on a fresh stand. Blocks.
     *
     * @throws IllegalStateException if there is no such topic
     */
    Optional<Instant> latest() {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition only = onlyPartition(consumer.partitionsFor(topic, PATIENCE));
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only), PATIENCE).get(only);
            Optional<Instant> newest = Optional.empty();
            while (consumer.position(only, PATIENCE) < end) {
                for (ConsumerRecord<String, String> step : consumer.poll(Duration.ofMillis(200))) {
                    newest = Optional.of(Instant.parse(step.value()));
                }
            }
            return newest;
        }
    }

    /** The newest instant on the topic, or what a process was told if that is later. Blocks. */
    Instant furthest(Instant told) {
        return latest().filter(told::isBefore).orElse(told);
    }

    private TopicPartition onlyPartition(List<PartitionInfo> partitions) {
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the topic " + topic + " of the stand's clock does not exist");
        }
        return new TopicPartition(topic, 0);
    }
}
