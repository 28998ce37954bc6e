package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records that could not be handled, and those that wait behind them. A person looks at the first kind and sends it again when its cause is
 * gone; those behind it follow by themselves, in their order.
 */
@Singleton
public class ParkedRecords {

    private static final int SWEEP = 200;

    private static final String COLUMNS = """
            select topic, partition, "offset", case_id, sequence, reason, headers, value, parked_at, status, done_by from parked
            where consumer = $1
            """;
    // What waits and is next in turn, with nothing parked before it.
    private static final String FREED = """
            select w.topic, w.partition, w."offset", w.case_id, w.sequence, w.reason, w.headers, w.value, w.parked_at, w.status, w.done_by
            from parked w left join inbox i using (consumer, topic, case_id)
            where w.consumer = $1 and w.status = 'WAITING' and w.sequence <= coalesce(i.sequence, 0) + 1
              and not exists (select from parked p where p.consumer = w.consumer and p.topic = w.topic and p.case_id = w.case_id
                              and p.status = 'PARKED')
            order by w.topic, w.case_id, w.sequence limit $2""";

    private final Pool pool;
    private final Casework casework;
    private final Intake intake;
    private final String consumer;

    ParkedRecords(
            Pool pool,
            Casework casework,
            Intake intake,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.pool = pool;
        this.casework = casework;
        this.intake = intake;
        this.consumer = consumer;
    }

    /**
     * A record that was put aside.
     *
     * @param caseId its case; empty if not even that could be read
     * @param reason why it is here
     * @param status {@code PARKED}, {@code WAITING} behind a parked one, {@code IGNORED} since its type is unknown, or {@code DONE}
     * @param doneBy who sent it again; empty if nobody did
     */
    public record Entry(
            String topic,
            int partition,
            long offset,
            Optional<CaseId> caseId,
            long sequence,
            String reason,
            Map<String, String> headers,
            String value,
            Instant parkedAt,
            String status,
            String doneBy) {}

    /** A page of records in one of these states, by place. */
    public Uni<List<Entry>> list(String status, String afterTopic, int afterPartition, long afterOffset, int limit) {
        return rows(
                COLUMNS + "and status = $2 and (topic, partition, \"offset\") > ($3, $4, $5)"
                        + " order by topic, partition, \"offset\" limit $6",
                Tuple.tuple()
                        .addString(consumer)
                        .addString(status)
                        .addString(afterTopic)
                        .addInteger(afterPartition)
                        .addLong(afterOffset)
                        .addInteger(limit));
    }

    /**
     * Handles a parked record again. Sending it twice is harmless.
     *
     * @param by who asked for it
     * @return what became of it; empty if there is no such record, or it is not parked
     */
    public Uni<Optional<WorkResult>> sendAgain(String topic, int partition, long offset, String by) {
        return rows(
                        COLUMNS + "and status = 'PARKED' and topic = $2 and partition = $3 and \"offset\" = $4",
                        Tuple.of(consumer, topic, partition, offset))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : casework.submit(workOf(found.getFirst(), by)).map(Optional::of));
    }

    /** Handles what waited and waits no longer; true if more may be free now. */
    public Uni<Boolean> sweep() {
        return rows(FREED, Tuple.of(consumer, SWEEP)).chain(freed -> {
            if (freed.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            List<Work> works =
                    freed.stream().map(entry -> workOf(entry, "casework")).toList();
            return casework.inOrder(works).map(results -> results.stream().anyMatch(WorkResult.Done.class::isInstance));
        });
    }

    private Work workOf(Entry entry, String by) {
        Delivery delivery = new Delivery(
                consumer,
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.headers(),
                Base64.getDecoder().decode(entry.value()));
        return intake.workOf(delivery, entry.caseId().map(CaseId::toString).orElse(""), by);
    }

    private Uni<List<Entry>> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(ParkedRecords::entries);
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        List<Entry> entries = new ArrayList<>();
        rows.forEach(row -> entries.add(entry(row)));
        return entries;
    }

    private static Entry entry(Row row) {
        Map<String, String> headers = new HashMap<>();
        ((JsonObject) row.getValue("headers")).forEach(h -> headers.put(h.getKey(), String.valueOf(h.getValue())));
        UUID caseId = row.getUUID("case_id");
        return new Entry(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                Optional.ofNullable(caseId).map(CaseId::new),
                row.getLong("sequence"),
                row.getString("reason"),
                headers,
                row.getString("value"),
                row.getOffsetDateTime("parked_at").toInstant(),
                row.getString("status"),
                row.getString("done_by"));
    }
}
