package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says when a consumer group, wherever its members run, has read and committed all that stood on its topics; what a {@link TermGate} waits for. */
@Singleton
public class TopicsRead {

    /** Between two looks at the group. Real time; a look costs the broker one request. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);

    private final Admin admin;

    TopicsRead(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Completes once the group has committed up to the ends that the topics had when this was called. */
    public Uni<Void> upToNow(String group, Set<String> topics) {
        return of(() -> admin.describeTopics(topics).allTopicNames())
                .map(found -> found.values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                        .collect(Collectors.toSet()))
                .chain(this::ends)
                .chain(ends -> reached(group, ends));
    }

    // Of partitions that hold records: where nothing is left to read, nobody commits anything.
    private Uni<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest())
                .chain(ends -> offsets(partitions, OffsetSpec.earliest())
                        .map(starts -> ends.entrySet().stream()
                                .filter(end -> end.getValue() > starts.get(end.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private Uni<Map<TopicPartition, Long>> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(p -> p, _ -> which));
        return of(() -> admin.listOffsets(asked).all())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().offset())));
    }

    private Uni<Void> reached(String group, Map<TopicPartition, Long> ends) {
        return Uni.createFrom()
                .deferred(() -> of(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()))
                .repeat()
                .withDelay(PAUSE)
                .until(committed -> isReached(ends, committed))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean isReached(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream()
                .allMatch(end -> committed.get(end.getKey()) != null
                        && committed.get(end.getKey()).offset() >= end.getValue());
    }

    // Kafka's own thread must not be kept: what follows goes to the database.
    private static <T> Uni<T> of(Supplier<KafkaFuture<T>> question) {
        return Uni.createFrom()
                .completionStage(() -> question.get().toCompletionStage())
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE_AT_CLOSE);
    }
}
