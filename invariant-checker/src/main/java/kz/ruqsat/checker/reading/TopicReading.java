package kz.ruqsat.checker.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ruqsat.checker.picture.GroupPosition;
import kz.ruqsat.checker.picture.TopicRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All topics from their beginning to their end, as member of no consumer group; commits nothing. */
final class TopicReading implements AutoCloseable {

    /** Where a sandbox keeps its virtual time; no other topic is left out. */
    private static final String CLOCK = "sandbox.clock.v1";

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReading(String bootstrapServers) {
        try {
            this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
            this.consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            bootstrapServers,
                            "enable.auto.commit",
                            "false",
                            "default.api.timeout.ms",
                            (int) LIMIT.toMillis()),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
        } catch (KafkaException failure) {
            throw new CannotLookException("the broker at " + bootstrapServers, failure);
        }
    }

    /** The virtual time, where there is one. */
    Optional<Instant> virtualTime() {
        return partitions().stream()
                .filter(partition -> partition.topic().equals(CLOCK))
                .flatMap(partition -> read(List.of(partition)).stream())
                .map(TopicRecord::value)
                .reduce((_, last) -> last)
                .map(Instant::parse);
    }

    /** By topic, partition and offset. */
    List<TopicRecord> records() {
        List<TopicPartition> all = partitions().stream()
                .filter(partition -> !partition.topic().equals(CLOCK))
                .toList();
        List<TopicRecord> records = read(all);
        records.sort(Comparator.comparing(TopicRecord::topic)
                .thenComparing(TopicRecord::partition)
                .thenComparing(TopicRecord::offset));
        return records;
    }

    private List<TopicPartition> partitions() {
        try {
            return consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .filter(each -> !each.topic().startsWith("__"))
                    .toList();
        } catch (KafkaException failure) {
            throw new CannotLookException("the topics", failure);
        }
    }

    private List<TopicRecord> read(List<TopicPartition> partitions) {
        try {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<TopicRecord> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(each -> records.add(of(each)));
            }
            return records;
        } catch (KafkaException failure) {
            throw new CannotLookException("the topics", failure);
        }
    }

    private static TopicRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        String key = record.key() == null ? null : text(record.key());
        return new TopicRecord(record.topic(), record.partition(), record.offset(), key, headers, text(record.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** How far each consumer group has read. */
    List<GroupPosition> positions() {
        List<GroupPosition> positions = new ArrayList<>();
        Set<String> groups = new TreeSet<>();
        await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .forEach(groups::add);
        for (String group : groups) {
            positions.addAll(positions(group));
        }
        return positions;
    }

    private List<GroupPosition> positions(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = consumer.endOffsets(committed.keySet());
        return committed.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> new GroupPosition(
                        group,
                        each.getKey().topic(),
                        each.getKey().partition(),
                        each.getValue().offset(),
                        ends.get(each.getKey())))
                .sorted(Comparator.comparing(GroupPosition::topic).thenComparing(GroupPosition::partition))
                .toList();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new CannotLookException("the consumer groups", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotLookException("the consumer groups", stopped);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
