package kz.ruqsat.casework.relay;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The producer of a relay, each has its own. Order is worth more than speed: one request in flight, and after a failure the producer is thrown away at once, so
 * that nothing it still held can overtake what failed.
 */
@Dependent
class Broker {

    /** Below the database's {@code idle_in_transaction_session_timeout} of 10 s: the draining transaction must outlive the send. */
    private static final int DELIVERY_MILLIS = 8_000;

    private static final int REQUEST_MILLIS = 5_000;
    private static final int METADATA_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private KafkaProducer<String, byte[]> producer;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.in.flight.requests.per.connection",
                1,
                "linger.ms",
                0,
                "delivery.timeout.ms",
                DELIVERY_MILLIS,
                "request.timeout.ms",
                REQUEST_MILLIS,
                "max.block.ms",
                METADATA_MILLIS);
    }

    /**
     * Sends and waits for all acknowledgements; blocks, so never on an event loop.
     *
     * @throws BrokerUnavailableException if one was not acknowledged; the records may or may not have arrived
     */
    Void send(List<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> current = producer();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(records.size());
        try {
            for (ProducerRecord<String, byte[]> record : records) {
                current.send(record, (_, problem) -> {
                    if (problem != null && failure.compareAndSet(null, problem)) {
                        discard(current);
                    }
                    open.countDown();
                });
            }
            if (!open.await(DELIVERY_MILLIS + REQUEST_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new BrokerUnavailableException("no acknowledgement in time", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("stopped while sending", stopped);
        } catch (RuntimeException refused) {
            discard(current);
            throw new BrokerUnavailableException(
                    "a record was not taken: " + refused.getClass().getSimpleName(), refused);
        }
        if (failure.get() != null) {
            throw new BrokerUnavailableException(
                    "a record was not acknowledged: " + failure.get().getClass().getSimpleName(), failure.get());
        }
        return null;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private synchronized void discard(KafkaProducer<String, byte[]> failed) {
        if (producer == failed) {
            producer = null;
        }
        failed.close(Duration.ZERO);
    }

    @PreDestroy
    synchronized void end() {
        if (producer != null) {
            producer.close(Duration.ofMillis(DELIVERY_MILLIS));
            producer = null;
        }
    }
}
