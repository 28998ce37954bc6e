package kz.ruqsat.monitoring.parking;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.waking.Sleeper;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Copies parked records to the dead-letter topic: again and again until the broker has acknowledged, so a copy may come twice. */
@ApplicationScoped
public class DeadLetters implements Sleeper {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** Replicas share the work: a row that another one is copying is left to it. */
    private static final String UNCOPIED = """
            select s.topic, s.partition, s."offset", s.case_id, s.fault, s.detail, r.headers, r.value, r.recorded_at
              from parked_state s join parked_records r using (topic, partition, "offset")
             where not s.copied order by s.topic, s.partition, s."offset" limit 20 for update of s skip locked""";

    private static final String COPIED =
            "update parked_state set copied = true where topic = $1 and partition = $2 and \"offset\" = $3";

    private final Pool pool;
    private final MutinyEmitter<byte[]> topic;
    private final AtomicBoolean busy = new AtomicBoolean();

    DeadLetters(Pool pool, @Channel("dead-letters") MutinyEmitter<byte[]> topic) {
        this.pool = pool;
        this.topic = topic;
    }

    @Override
    public void woken() {
        if (busy.compareAndSet(false, true)) {
            pool.withTransaction(this::copy)
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            _ -> {},
                            away -> LOG.warnf("MONITORING-004 dead letters are not copied yet: %s", away.getClass()));
        }
    }

    private Uni<Void> copy(SqlConnection connection) {
        return connection
                .query(UNCOPIED)
                .execute()
                .chain(rows -> copyEach(
                        connection,
                        StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    private Uni<Void> copyEach(SqlConnection connection, List<Row> rows) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Row row : rows) {
            Place place = new Place(row.getString("topic"), row.getInteger("partition"), row.getLong("offset"));
            Tuple key = Tuple.of(place.topic(), place.partition(), place.offset());
            all = all.chain(() -> topic.sendMessage(letter(place, row)))
                    .chain(() -> connection.preparedQuery(COPIED).execute(key))
                    .replaceWithVoid();
        }
        return all;
    }

    private static Message<byte[]> letter(Place place, Row row) {
        String key = row.getUUID("case_id") == null
                ? place.toString()
                : row.getUUID("case_id").toString();
        byte[] value = Base64.getDecoder().decode(row.getString("value"));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers(place, row))
                .build();
        return Message.of(value).addMetadata(metadata);
    }

    private static Headers headers(Place place, Row row) {
        var headers = new RecordHeaders();
        row.get(JsonObject.class, "headers").forEach(e -> add(headers, e.getKey(), (String) e.getValue()));
        add(headers, "dead-letter-topic", place.topic());
        add(headers, "dead-letter-partition", Integer.toString(place.partition()));
        add(headers, "dead-letter-offset", Long.toString(place.offset()));
        add(headers, "dead-letter-consumer", "monitoring-service");
        add(headers, "dead-letter-fault", row.getString("fault"));
        add(headers, "dead-letter-detail", row.getString("detail"));
        add(
                headers,
                "dead-letter-first-failure",
                row.getOffsetDateTime("recorded_at").toInstant().toString());
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
