package kz.ruqsat.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.StageReported;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics as any other program sees them: reads what was published, and publishes in the name of another service.
 *
 * @param bootstrapServers the broker
 */
public record Topics(String bootstrapServers) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** The events of a case on a topic, once there are so many. */
    public List<Envelope> awaitEvents(Topic topic, String caseId, int count) {
        return await("events of a case on " + topic)
                .atMost(LIMIT)
                .until(() -> eventsOf(topic, caseId), events -> events.size() >= count);
    }

    /** The stages of a case, once there are so many. */
    public List<StageReported> awaitStages(String caseId, int count) {
        return awaitEvents(Topic.STAGES, caseId, count).stream()
                .map(envelope -> (StageReported) EventCatalogue.read(envelope).orElseThrow())
                .toList();
    }

    /** Every record of a case up to the end of the topic at this moment, in order. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic, String caseId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records.stream()
                    .filter(record -> caseId.equals(record.key()))
                    .toList();
        }
    }

    public List<Envelope> eventsOf(Topic topic, String caseId) {
        return recordsOf(topic, caseId).stream()
                .map(record -> Envelope.read(headers(record), record.value()))
                .toList();
    }

    public static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** Publishes an event as its service would. */
    public void publish(String service, String caseId, long sequence, Instant at, Event event) {
        EventKind kind = EventCatalogue.kindOf(event);
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                kind.type(),
                "/ruqsat/" + service,
                CaseId.of(caseId),
                at,
                sequence,
                "",
                "",
                "",
                EventCatalogue.write(event));
        publish(envelope, kind.topic());
    }

    /** Publishes an envelope, perhaps once more. */
    public void publish(Envelope envelope, Topic topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    topic.wireName(),
                    envelope.subject().toString(),
                    envelope.body().getBytes(UTF_8));
            envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }
}
