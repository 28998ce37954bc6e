package kz.ruqsat.offsets;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits offsets as soon as what they count is stored, all partitions in one request and one request at a time: whatever is stored meanwhile goes into the
 * next. The connector's own {@code latest} sends a request for each partition of each batch, and {@code throttled} lets a consumer at
 * rest look as if it were not. A commit that gets lost costs no record, the inbox knows those that come again.
 */
final class GatheredCommit extends ContextHolder implements KafkaCommitHandler {

    /** What {@code commit-strategy} says for it. */
    static final String NAME = "gathered";

    private static final Logger LOG = Logger.getLogger(GatheredCommit.class);
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_AT_MOST = Duration.ofSeconds(5);

    /** Makes one for each consumer. */
    @Singleton
    @Identifier(NAME)
    static final class Factory implements KafkaCommitHandler.Factory {
        @Override
        public GatheredCommit create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new GatheredCommit(vertx, consumer);
        }
    }

    private final KafkaConsumer<?, ?> consumer;

    // These two belong to the consumer's own context.
    private final Map<TopicPartition, OffsetAndMetadata> stored = new HashMap<>();
    private boolean underWay;

    /** What the present request says; a repeat of it leaves out what went to somebody else meanwhile. */
    private final Map<TopicPartition, OffsetAndMetadata> sending = new ConcurrentHashMap<>();

    GatheredCommit(Vertx vertx, KafkaConsumer<?, ?> consumer) {
        super(vertx, TIMEOUT_MILLIS);
        this.consumer = consumer;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        runOnContext(() -> {
            stored.put(
                    new TopicPartition(record.getTopic(), record.getPartition()),
                    new OffsetAndMetadata(record.getOffset() + 1));
            commit();
        });
        return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
    }

    /** Whoever has the partitions now commits for them. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        sending.keySet().removeAll(partitions);
        runOnContext(() -> stored.keySet().removeAll(partitions));
    }

    private void commit() {
        if (underWay || stored.isEmpty()) {
            return;
        }
        underWay = true;
        sending.clear();
        sending.putAll(stored);
        stored.clear();
        Uni.createFrom()
                .deferred(() -> consumer.commitAsync(Map.copyOf(sending)))
                .onFailure(RetriableCommitFailedException.class)
                .retry()
                .withBackOff(PAUSE, PAUSE_AT_MOST)
                .indefinitely()
                .subscribe()
                .with(_ -> ended(), failure -> {
                    LOG.debugf(
                            "offsets %s are not committed, their records come again: %s", sending, failure.toString());
                    ended();
                });
    }

    private void ended() {
        runOnContext(() -> {
            underWay = false;
            commit();
        });
    }
}
