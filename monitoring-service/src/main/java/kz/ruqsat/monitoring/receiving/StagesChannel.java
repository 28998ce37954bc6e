package kz.ruqsat.monitoring.receiving;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The stage topic. A batch is acknowledged when it is committed; until then it is tried again. */
@ApplicationScoped
class StagesChannel {

    private final Carrier carrier;
    private final Gate gate;

    StagesChannel(Carrier carrier, Gate gate) {
        this.carrier = carrier;
        this.gate = gate;
    }

    @Incoming("stages")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<Received> batch = new ArrayList<>(records.count());
        records.forEach(record -> batch.add(received(record)));
        return gate.passed().chain(() -> carrier.carry(batch));
    }

    static Received received(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(h ->
                        headers.put(h.key(), h.value() == null ? "" : new String(h.value(), StandardCharsets.UTF_8)));
        return new Received(
                new Place(record.topic(), record.partition(), record.offset()),
                record.key() == null ? "" : record.key(),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }
}
