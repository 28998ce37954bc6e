package kz.ruqsat.casework.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Drains the outbox. It has one leader at a time, by an advisory lock of the draining transaction: the lock goes with the connection,
 * so that nothing needs to be cleaned up after a crash. Rows leave at the broker's acknowledgement; a crash in between sends them again.
 */
@Singleton
public class OutboxRelay {

    /** Most records in one drain; larger ones hold the transaction longer and gain nothing (measured). */
    static final int BATCH = 500;

    /** Key of the leader's lock, of no meaning but that it meets no lock of anybody else. */
    private static final int LOCK = 0x52755173;

    private static final String LEAD = "select pg_try_advisory_xact_lock($1) as leads";
    // Read as "what is there", never as "what is newer than the last": identities become visible out of order.
    // The offset keeps the log out of the planner's reach: it would hash the whole of it for a handful of rows.
    private static final String UNSENT = """
            select o.id, e.* from (select * from outbox order by id limit $1) o cross join lateral (
              select * from event_log l where l.topic = o.topic and l.case_id = o.case_id and l.sequence = o.sequence offset 0) e
            order by o.id""";
    private static final String SENT = "delete from outbox where id = any($1)";

    private final Pool pool;
    private final Vertx vertx;
    private final Broker broker;
    private final AtomicLong sent = new AtomicLong();

    OutboxRelay(Pool pool, Vertx vertx, Broker broker) {
        this.pool = pool;
        this.vertx = vertx;
        this.broker = broker;
    }

    /** Records acknowledged since the start. */
    public long sent() {
        return sent.get();
    }

    /**
     * Sends a batch, if no other replica does.
     *
     * @return true if more may be waiting
     */
    public Uni<Boolean> drain() {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LEAD)
                .execute(Tuple.of(LOCK))
                .chain(rows -> rows.iterator().next().getBoolean("leads")
                        ? send(connection)
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> send(SqlConnection connection) {
        return connection
                .preparedQuery(UNSENT)
                .execute(Tuple.of(BATCH))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(false) : send(connection, rows));
    }

    private Uni<Boolean> send(SqlConnection connection, RowSet<Row> rows) {
        List<Long> ids = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.getLong("id"));
            records.add(record(row));
        });
        return vertx.executeBlocking(() -> broker.send(records), false)
                .chain(() -> connection
                        .preparedQuery(SENT)
                        .execute(Tuple.of(ids.toArray(Long[]::new)))
                        .invoke(() -> sent.addAndGet(ids.size()))
                        .replaceWith(ids.size() == BATCH));
    }

    private static ProducerRecord<String, byte[]> record(Row row) {
        UUID caseId = row.getUUID("case_id");
        Envelope envelope = new Envelope(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                new CaseId(caseId),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("sequence"),
                row.getString("cause"),
                row.getString("rulebook"),
                row.getString("traceparent"),
                row.getString("body"));
        var record = new ProducerRecord<>(
                row.getString("topic"), caseId.toString(), envelope.body().getBytes(StandardCharsets.UTF_8));
        envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
