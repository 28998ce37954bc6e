package kz.ruqsat.monitoring.lag;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adapter: what the broker says of topics and of the groups that read them. A partition is named by its number. */
@ApplicationScoped
public class Offsets {

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    Offsets(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Of each partition the offset of the next record to come. */
    public Uni<Map<Integer, Long>> ends(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** Of each partition the offset of the next record that a group will read, of one that it never committed the first that is there. */
    public Uni<Map<Integer, Long>> read(String group, String topic) {
        return offsets(topic, OffsetSpec.earliest())
                .chain(starts -> of(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                        .map(committed -> starts.keySet().stream()
                                .collect(Collectors.toMap(
                                        partition -> partition,
                                        partition -> committed(
                                                committed,
                                                new TopicPartition(topic, partition),
                                                starts.get(partition))))));
    }

    private static long committed(
            Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition, long start) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? start : Math.max(start, offset.offset());
    }

    /** True if a group has read everything before those offsets. */
    public Uni<Boolean> hasRead(String group, String topic, Map<Integer, Long> ends) {
        return read(group, topic)
                .map(read -> ends.entrySet().stream()
                        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue()));
    }

    private Uni<Map<Integer, Long>> offsets(String topic, OffsetSpec which) {
        return of(() -> admin.describeTopics(Stream.of(topic).toList()).allTopicNames())
                .map(found -> found.get(topic).partitions().stream()
                        .collect(Collectors.toMap(p -> new TopicPartition(topic, p.partition()), _ -> which)))
                .chain(asked -> of(() -> admin.listOffsets(asked).all()))
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey().partition(), e -> e.getValue().offset())));
    }

    // Kafka's own thread must not be kept: what follows goes to the database.
    private static <T> Uni<T> of(Supplier<KafkaFuture<T>> question) {
        return Uni.createFrom()
                .completionStage(() -> question.get().toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE_AT_CLOSE);
    }
}
