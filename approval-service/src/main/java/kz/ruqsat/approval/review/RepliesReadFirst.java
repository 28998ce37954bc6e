package kz.ruqsat.approval.review;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.TermGate;
import kz.ruqsat.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A term of the Committee is over only when everything Berkut had said by then has been decided (P-T2): the whole group, wherever its
 * members run, has committed up to the end offsets of the moment of asking, and no reply that could be decided is held.
 */
@ApplicationScoped
class RepliesReadFirst implements TermGate {

    private static final Set<String> KNB_CLOCKS = Set.of(StatutoryClock.KNB_3WD.name(), StatutoryClock.KNB_30CD.name());

    /** Between two looks at the group. Real time; a look costs the broker one request. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);

    private final HeldReplies held;
    private final String group;
    private final Admin admin;

    RepliesReadFirst(
            HeldReplies held,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "mp.messaging.incoming.berkut-replies.group.id") String group) {
        this.held = held;
        this.group = group;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    @Override
    public Set<String> clocks() {
        return KNB_CLOCKS;
    }

    @Override
    public Uni<Void> caughtUp() {
        return ends().flatMap(this::reached).flatMap(_ -> held.decideAll());
    }

    private Uni<Map<TopicPartition, Long>> ends() {
        String topic = Topic.BERKUT_REPLIES.wireName();
        return of(() -> admin.describeTopics(Set.of(topic)).topicNameValues().get(topic))
                .map(RepliesReadFirst::partitions)
                .flatMap(this::endsOf);
    }

    private static Set<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(p -> new TopicPartition(topic.name(), p.partition()))
                .collect(Collectors.toSet());
    }

    /** Of partitions that hold records: where nothing is left to read, nobody commits anything. */
    private Uni<Map<TopicPartition, Long>> endsOf(Set<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest())
                .flatMap(ends -> offsets(partitions, OffsetSpec.earliest())
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

    private Uni<Void> reached(Map<TopicPartition, Long> ends) {
        return Uni.createFrom()
                .deferred(this::committed)
                .repeat()
                .withDelay(PAUSE)
                .until(done -> isReached(ends, done))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Map<TopicPartition, OffsetAndMetadata>> committed() {
        return of(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static boolean isReached(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream()
                .allMatch(e -> committed.get(e.getKey()) != null
                        && committed.get(e.getKey()).offset() >= e.getValue());
    }

    /** Kafka's own thread must not be kept: what follows may go to the database. */
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
