package kz.ruqsat.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The records of a topic, read from its beginning to its present end, in order within each case. */
final class TopicRecords {
    private TopicRecords() {}

    /**
     * A record with what identifies it.
     *
     * @param key its key
     * @param id header {@code ce_id}
     * @param subject header {@code ce_subject}
     * @param sequence header {@code ce_sequence}
     * @param value its body
     */
    record Sent(String key, String id, String subject, long sequence, String value) {
        static Sent of(ConsumerRecord<String, String> record) {
            return new Sent(
                    record.key(),
                    header(record, "ce_id"),
                    header(record, "ce_subject"),
                    Long.parseLong(header(record, "ce_sequence")),
                    record.value());
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            var header = record.headers().lastHeader(name);
            if (header == null) {
                throw new AssertionError("a record of " + record.topic() + " at " + record.partition() + "/"
                        + record.offset() + " has no header " + name);
            }
            return new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    static List<Sent> of(String bootstrapServers, String topic) {
        return raw(bootstrapServers, topic).stream().map(Sent::of).toList();
    }

    /** As they lie there, whoever wrote them. */
    static List<ConsumerRecord<String, String>> raw(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
