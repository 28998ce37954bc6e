package kz.ruqsat.benchmarks;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import kz.ruqsat.sandbox.process.Stand;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the topic of stages with the guarantees of the services' own relay. */
final class StageTopic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    StageTopic(Stand stand) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", stand.kafka(),
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes so many in their order, and returns when the broker has all of them. */
    void write(long first, long count, LongFunction<ProducerRecord<String, byte[]>> record) {
        var failure = new AtomicReference<Exception>();
        for (long place = first; place < first + count && failure.get() == null; place++) {
            producer.send(record.apply(place), (_, failed) -> {
                if (failed != null) {
                    failure.compareAndSet(null, failed);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("the broker has not taken all stages", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
