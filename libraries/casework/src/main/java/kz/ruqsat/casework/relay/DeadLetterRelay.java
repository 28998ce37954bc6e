package kz.ruqsat.casework.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Copies parked records to their dead-letter topics, where operations teams watch them. The table stays the truth. */
@Singleton
public class DeadLetterRelay {

    private static final int BATCH = 100;

    private static final String UNCOPIED = """
            select consumer, topic, partition, "offset", case_id, reason, headers, value, parked_at from parked
            where status = 'PARKED' and not copied order by topic, partition, "offset" limit $1 for update skip locked""";
    private static final String COPIED = """
            update parked set copied = true from unnest($1::text[], $2::text[], $3::int[], $4::bigint[]) as k(consumer, topic, partition, o)
            where parked.consumer = k.consumer and parked.topic = k.topic and parked.partition = k.partition and parked."offset" = k.o""";

    private final Pool pool;
    private final Vertx vertx;
    private final Broker broker;

    DeadLetterRelay(Pool pool, Vertx vertx, Broker broker) {
        this.pool = pool;
        this.vertx = vertx;
        this.broker = broker;
    }

    /** Copies a batch; true if more may be waiting. */
    public Uni<Boolean> drain() {
        return pool.withTransaction(connection -> connection
                .preparedQuery(UNCOPIED)
                .execute(Tuple.of(BATCH))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(false) : copy(connection, rows)));
    }

    private Uni<Boolean> copy(SqlConnection connection, RowSet<Row> rows) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        rows.forEach(row -> records.add(letter(row)));
        return vertx.executeBlocking(() -> broker.send(records), false)
                .chain(() -> connection.preparedQuery(COPIED).execute(places(rows)))
                .replaceWith(rows.size() == BATCH);
    }

    private static Tuple places(RowSet<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEach(all::add);
        return Tuple.of(
                all.stream().map(r -> r.getString("consumer")).toArray(String[]::new),
                all.stream().map(r -> r.getString("topic")).toArray(String[]::new),
                all.stream().map(r -> r.getInteger("partition")).toArray(Integer[]::new),
                all.stream().map(r -> r.getLong("offset")).toArray(Long[]::new));
    }

    private static ProducerRecord<String, byte[]> letter(Row row) {
        String topic = row.getString("topic");
        String place = topic + "-" + row.getInteger("partition") + "-" + row.getLong("offset");
        UUID caseId = row.getUUID("case_id");
        var letter = new ProducerRecord<>(
                topic + "." + row.getString("consumer") + ".dead-letters",
                caseId == null ? place : caseId.toString(),
                Base64.getDecoder().decode(row.getString("value")));
        Map<String, String> headers = new LinkedHashMap<>();
        ((JsonObject) row.getValue("headers")).forEach(h -> headers.put(h.getKey(), String.valueOf(h.getValue())));
        headers.put("dead-letter-topic", topic);
        headers.put("dead-letter-partition", String.valueOf(row.getInteger("partition")));
        headers.put("dead-letter-offset", String.valueOf(row.getLong("offset")));
        headers.put("dead-letter-consumer", row.getString("consumer"));
        headers.put("dead-letter-reason", row.getString("reason"));
        headers.put(
                "dead-letter-first-failure",
                row.getOffsetDateTime("parked_at").toInstant().toString());
        headers.forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }
}
