package kz.ruqsat.monitoring.rebuilding;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.Topic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic of stages from its beginning, as member of no group, one batch after the other. Kafka's client blocks: each call runs on a worker. */
final class Replay {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 500;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> partitions;
    private long done;

    private Replay(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    static Uni<Replay> open(String bootstrap) {
        return onWorker(() -> {
            var consumer = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            "bootstrap.servers", bootstrap, "enable.auto.commit", "false", "max.poll.records", BATCH),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            var partitions = consumer.partitionsFor(Topic.STAGES.wireName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new Replay(consumer, partitions);
        });
    }

    /** Records from the beginning to the present end. */
    Uni<Long> total() {
        return onWorker(() -> {
            long ends = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long starts = consumer.beginningOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return ends - starts;
        });
    }

    /** Records read so far. */
    long done() {
        return done;
    }

    /** The next records; none if there are none at this moment. */
    Uni<List<ConsumerRecord<String, byte[]>>> next() {
        return onWorker(() -> {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(POLL).forEach(records::add);
            done += records.size();
            return records;
        });
    }

    /** True if everything that stands on the topic was read. */
    Uni<Boolean> isAtEnd() {
        return onWorker(() -> consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    private static <T> Uni<T> onWorker(Supplier<T> call) {
        return Uni.createFrom().item(call).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    Uni<Void> close() {
        return onWorker(() -> {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            return null;
        });
    }
}
