package kz.ruqsat.invitation.decision;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
 * The review clock stops with Berkut's receipt and the invitation's term with a visa, and both are told by other services. So neither is over
 * before everything they had told by then has been read (P-T2): the whole group, wherever its members run, has committed up to the end
 * offsets of the moment of asking.
 */
@Singleton
class EventsReadFirst implements TermGate {

    private static final Set<String> CLOCKS =
            Set.of(StatutoryClock.MIA_REVIEW.name(), StatutoryClock.INVITATION_TERM.name());

    private static final Set<String> TOPICS = Set.of(Topic.APPROVAL_EVENTS.wireName(), Topic.VISA_EVENTS.wireName());

    /** Between two looks at the group. Real time; a look costs the broker one request. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);

    private final String group;
    private final Admin admin;

    EventsReadFirst(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "mp.messaging.incoming.approval-events.group.id") String group) {
        this.group = group;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    @Override
    public Set<String> clocks() {
        return CLOCKS;
    }

    @Override
    public Uni<Void> caughtUp() {
        return of(() -> admin.describeTopics(TOPICS).allTopicNames())
                .chain(this::ends)
                .chain(this::reached);
    }

    private Uni<Map<TopicPartition, Long>> ends(Map<String, TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> latest = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return of(() -> admin.listOffsets(latest).all())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().offset())));
    }

    private Uni<Void> reached(Map<TopicPartition, Long> ends) {
        return of(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .chain(read -> isReached(ends, read)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .chain(() -> reached(ends)));
    }

    private static boolean isReached(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> read) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || read.get(end.getKey()) != null
                                && read.get(end.getKey()).offset() >= end.getValue());
    }

    /** Kafka's own thread must not be kept: what follows goes to the database. */
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
