package kz.ruqsat.casework;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes topics of the stand with the bare client, as an outsider would. */
final class Topics {

    private Topics() {}

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Everything on a topic so far that has this key. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        return all(topic).stream().filter(record -> key.equals(record.key())).toList();
    }

    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    static List<Envelope> envelopes(String topic, CaseId caseId) {
        return read(topic, caseId.toString()).stream()
                .map(record -> Envelope.read(headers(record), record.value()))
                .toList();
    }

    /** The sequences on a topic by key, in the order in which they stand there. */
    static Map<String, List<Long>> sequences(String topic) {
        return all(topic).stream()
                .filter(record -> record.key() != null)
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(
                                record -> Long.valueOf(headers(record).get("ce_sequence")), Collectors.toList())));
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    static RecordMetadata send(String topic, Optional<String> key, Map<String, String> headers, byte[] value) {
        return sendAll(List.of(record(topic, key, headers, value))).getFirst();
    }

    static ProducerRecord<String, byte[]> record(String topic, Envelope envelope) {
        byte[] value = envelope.body().getBytes(StandardCharsets.UTF_8);
        return record(topic, Optional.of(envelope.subject().toString()), envelope.headers(), value);
    }

    static ProducerRecord<String, byte[]> record(
            String topic, Optional<String> key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key.orElse(null), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static List<RecordMetadata> sendAll(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            List<RecordMetadata> places = new ArrayList<>();
            for (var each : sent) {
                places.add(each.get());
            }
            return places;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
