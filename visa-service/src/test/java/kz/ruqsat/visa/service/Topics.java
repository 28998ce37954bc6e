package kz.ruqsat.visa.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes the topics with the bare client, as an outsider would. */
final class Topics {

    private Topics() {}

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** What stands on a topic for a case, in order of sequence. */
    static List<Envelope> read(Topic topic, String caseId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records.stream()
                    .filter(record -> caseId.equals(record.key()))
                    .map(record -> Envelope.read(headers(record), record.value()))
                    .sorted(Comparator.comparingLong(Envelope::sequence))
                    .toList();
        }
    }

    /** The bodies of what stands there. */
    static List<Event> events(Topic topic, String caseId) {
        return read(topic, caseId).stream()
                .map(e -> EventCatalogue.read(e).orElseThrow())
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** Publishes as the owner of the event would. */
    static void publish(CaseId caseId, long sequence, Instant at, Event event) {
        EventKind kind = EventCatalogue.kindOf(event);
        var envelope = new Envelope(
                UUID.randomUUID(),
                kind.type(),
                kind.topic() == Topic.APPROVAL_EVENTS ? "/ruqsat/approval-service" : "/ruqsat/invitation-service",
                caseId,
                at,
                sequence,
                "",
                "",
                "",
                EventCatalogue.write(event));
        var record = new ProducerRecord<>(
                kind.topic().wireName(), caseId.toString(), envelope.body().getBytes(StandardCharsets.UTF_8));
        envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
