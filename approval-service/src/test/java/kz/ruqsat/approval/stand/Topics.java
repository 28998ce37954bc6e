package kz.ruqsat.approval.stand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as the other systems use it. */
public final class Topics implements AutoCloseable {

    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;

    public Topics(String brokers) {
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes an event of invitation-service or visa-service, whose it is. */
    public void publish(CaseId caseId, long sequence, Instant at, Event event) {
        Topic topic = EventCatalogue.kindOf(event).topic();
        var envelope = new Envelope(
                UUID.randomUUID(),
                EventCatalogue.kindOf(event).type(),
                topic == Topic.VISA_EVENTS ? "/ruqsat/visa-service" : "/ruqsat/invitation-service",
                caseId,
                at,
                sequence,
                "",
                "",
                "",
                EventCatalogue.write(event));
        send(topic, caseId.toString(), envelope.body(), envelope.headers());
    }

    /** Puts a record on Berkut's topic. */
    public RecordMetadata reply(String key, String body, String signature, Instant virtualTime) {
        return send(Topic.BERKUT_REPLIES, key, body, Map.of("jws", signature, "virtual-time", virtualTime.toString()));
    }

    private RecordMetadata send(Topic topic, String key, String body, Map<String, String> headers) {
        var message = new ProducerRecord<>(topic.wireName(), key, body.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            return producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What approval-service has published about a case up to now, in order. */
    public List<Event> published(CaseId caseId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.APPROVAL_EVENTS.wireName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Event>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> {
                    if (caseId.toString().equals(r.key())) {
                        found.add(event(r));
                    }
                });
            }
            return found;
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        var headers = new java.util.HashMap<String, String>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        return EventCatalogue.read(Envelope.read(headers, message.value())).orElseThrow();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
