package kz.ruqsat.offsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.mutiny.core.Vertx;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredCommitTest {

    private static final String TOPIC = "ruqsat.approval.events.v1";

    /** A commit that the broker was asked for and has not answered. */
    private record Asked(Map<TopicPartition, OffsetAndMetadata> offsets, UniEmitter<? super Void> answer) {
        long of(int partition) {
            OffsetAndMetadata offset = offsets.get(new TopicPartition(TOPIC, partition));
            return offset == null ? -1 : offset.offset();
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final GatheredCommit commit = new GatheredCommit(vertx, consumer());

    GatheredCommitTest() {
        commit.capture(vertx.getOrCreateContext());
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void what_is_stored_while_a_commit_is_under_way_goes_into_one_more() {
        stored(0, 41);
        await().until(() -> asked.size() == 1);
        stored(1, 6);
        stored(0, 43);
        stored(2, 9);

        answer(0);

        await().until(() -> asked.size() == 2);
        assertThat(asked.get(0).of(0)).as("the next to read").isEqualTo(42);
        assertThat(List.of(asked.get(1).of(0), asked.get(1).of(1), asked.get(1).of(2)))
                .containsExactly(44L, 7L, 10L);
    }

    @Test
    void a_commit_that_found_no_broker_is_made_again() {
        stored(0, 41);
        await().until(() -> asked.size() == 1);

        asked.getFirst().answer().fail(new RetriableCommitFailedException("the coordinator is away"));

        await().until(() -> asked.size() == 2);
        assertThat(asked.get(1).of(0)).isEqualTo(42);
    }

    @Test
    void a_commit_that_is_refused_is_forgotten_and_the_next_goes_on() {
        stored(0, 41);
        await().until(() -> asked.size() == 1);

        asked.getFirst().answer().fail(new RebalanceInProgressException());
        stored(1, 6);

        await().until(() -> asked.size() == 2);
        assertThat(asked.get(1).offsets()).containsOnlyKeys(new TopicPartition(TOPIC, 1));
    }

    @Test
    void partitions_that_went_to_somebody_else_are_not_committed() {
        stored(0, 41);
        await().until(() -> asked.size() == 1);
        stored(1, 6);
        stored(2, 9);

        commit.partitionsRevoked(Set.of(new TopicPartition(TOPIC, 1)));
        answer(0);

        await().until(() -> asked.size() == 2);
        assertThat(asked.get(1).offsets()).containsOnlyKeys(new TopicPartition(TOPIC, 2));
    }

    @Test
    void nor_when_the_commit_of_them_is_made_again() {
        stored(0, 41);
        await().until(() -> asked.size() == 1);
        stored(1, 6);
        stored(2, 9);
        answer(0);
        await().until(() -> asked.size() == 2);

        commit.partitionsRevoked(Set.of(new TopicPartition(TOPIC, 1)));
        asked.get(1).answer().fail(new RetriableCommitFailedException("the coordinator is away"));

        await().until(() -> asked.size() == 3);
        assertThat(asked.get(2).offsets()).containsOnlyKeys(new TopicPartition(TOPIC, 2));
    }

    private void stored(int partition, long offset) {
        commit.handle(new IncomingKafkaRecord<>(
                        new ConsumerRecord<>(TOPIC, partition, offset, "case", "event"),
                        "approval-events",
                        0,
                        commit,
                        null,
                        false,
                        false))
                .await()
                .indefinitely();
    }

    private void answer(int number) {
        asked.get(number).answer().complete(null);
    }

    private KafkaConsumer<?, ?> consumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("commitAsync")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return asking(arguments[0]);
                });
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> asking(Object offsets) {
        return Uni.createFrom()
                .emitter(emitter -> asked.add(new Asked((Map<TopicPartition, OffsetAndMetadata>) offsets, emitter)));
    }
}
