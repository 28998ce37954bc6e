package kz.ruqsat.sandbox.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ruqsat.sandbox.StandException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on topics past every service, exactly as they are told. */
public final class RecordSender implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaProducer<String, byte[]> producer;

    public RecordSender(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "client.id", "scenario", "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Where a record came to lie. */
    public record Place(String topic, int partition, long offset) {}

    /**
     * Sends a record and returns when the broker has it.
     *
     * @param key empty for none
     * @param value null for none
     */
    public Place send(String topic, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key.isEmpty() ? null : key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            var sent = producer.send(record).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new Place(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException | TimeoutException e) {
            throw new StandException("the broker does not take a record for " + topic + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
