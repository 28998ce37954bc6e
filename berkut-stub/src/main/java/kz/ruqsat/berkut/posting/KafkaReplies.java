package kz.ruqsat.berkut.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kz.ruqsat.berkut.desk.Replies;
import kz.ruqsat.berkut.register.Reply;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends with one producer, from one thread of its own, because {@code send} blocks while the broker is unknown. */
public final class KafkaReplies implements Replies {

    /** Until a record counts as not taken; short, for the desk tries again by itself. */
    private static final int DELIVERY_TIMEOUT_MILLIS = 10_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final int MOST_MILLIS_IN_SEND = 3_000;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;
    private final ReplyRecords records;
    private final Supplier<List<Instant>> virtualNow;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("berkut-replies").factory());

    /**
     * @param bootstrapServers the broker
     * @param virtualNow the stand's virtual instant, or nothing on the system clock
     */
    public KafkaReplies(String bootstrapServers, ReplyRecords records, Supplier<List<Instant>> virtualNow) {
        this.producer =
                new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        this.records = records;
        this.virtualNow = virtualNow;
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "berkut-stub",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_TIMEOUT_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_TIMEOUT_MILLIS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                MOST_MILLIS_IN_SEND);
    }

    @Override
    public CompletionStage<Posted> post(Reply reply) {
        var posted = new CompletableFuture<Posted>();
        sender.execute(() -> send(reply, posted));
        return posted;
    }

    private void send(Reply reply, CompletableFuture<Posted> posted) {
        try {
            producer.send(records.recordOf(reply, virtualNow.get()), (metadata, failure) -> {
                if (failure == null) {
                    posted.complete(new Posted(metadata.partition(), metadata.offset()));
                } else {
                    posted.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            posted.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        sender.shutdown();
        producer.close(PATIENCE_AT_CLOSE);
    }
}
