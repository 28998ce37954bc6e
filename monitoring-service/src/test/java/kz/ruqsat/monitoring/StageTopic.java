package kz.ruqsat.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kz.ruqsat.contracts.Envelope;
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

/** Writes stages as the services do, and reads dead letters as anybody could. */
public final class StageTopic implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public StageTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends in this order and waits until the broker has all. */
    public List<RecordMetadata> send(AStage... stages) {
        return send(List.of(stages).stream().map(AStage::envelope).toList());
    }

    public List<RecordMetadata> send(List<Envelope> envelopes) {
        return await(envelopes.stream()
                .map(e -> record(e.subject().toString(), e.headers(), e.body().getBytes(UTF_8)))
                .map(producer::send)
                .toList());
    }

    public RecordMetadata sendRaw(String key, Map<String, String> headers, byte[] value) {
        return await(List.of(producer.send(record(key, headers, value)))).getFirst();
    }

    private static ProducerRecord<String, byte[]> record(String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(Topic.STAGES.wireName(), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    private static List<RecordMetadata> await(List<Future<RecordMetadata>> sent) {
        return sent.stream().map(StageTopic::await).toList();
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every dead letter under that key, up to the end of the topic at this moment. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.STAGES.deadLetters("monitoring-service")).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
            return letters.stream().filter(l -> key.equals(l.key())).toList();
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
