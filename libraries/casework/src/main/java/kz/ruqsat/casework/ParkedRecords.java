package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records that could not be handled, and those that wait behind them. A person takes care of the first kind at the desk for dead letters;
 * those behind it follow by themselves, in their order.
 */
@Singleton
public class ParkedRecords {

    private static final int SWEEP = 200;

    /** What {@link Entry#of} reads, of {@code parked p}. */
    public static final String COLUMNS =
            "p.topic, p.partition, p.\"offset\", p.case_id, p.sequence, p.fault, p.reason, p.headers, p.value,"
                    + " p.parked_at, p.status, p.done_by";

    // What waits and is next in turn, with nothing parked before it.
    static final String FREE = """
             from parked p left join inbox i using (consumer, topic, case_id)
            where p.status = 'WAITING' and p.sequence <= coalesce(i.sequence, 0) + 1
              and not exists (select from parked b where b.consumer = p.consumer and b.topic = p.topic and b.case_id = p.case_id
                              and b.status = 'PARKED')
            """;
    private static final String FREED =
            "select " + COLUMNS + FREE + "and p.consumer = $1 order by p.topic, p.case_id, p.sequence limit $2";

    private final Pool pool;
    private final Casework casework;
    private final Intake intake;
    private final InstantSource clock;
    private final String consumer;

    ParkedRecords(
            Pool pool,
            Casework casework,
            Intake intake,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.pool = pool;
        this.casework = casework;
        this.intake = intake;
        this.clock = clock;
        this.consumer = consumer;
    }

    /**
     * A record that was put aside.
     *
     * @param caseId its case; empty if not even that could be read
     * @param why why it is here
     * @param reason the same in a sentence
     * @param headers as they came
     * @param value its bytes, base64
     * @param status {@code PARKED}, {@code WAITING} behind a parked one, {@code IGNORED} since its type is unknown, {@code SET_ASIDE} or {@code DONE}
     * @param doneBy who sent it again or set it aside; empty if nobody did
     */
    public record Entry(
            String topic,
            int partition,
            long offset,
            Optional<CaseId> caseId,
            long sequence,
            ParkedReason why,
            String reason,
            Map<String, String> headers,
            String value,
            Instant parkedAt,
            String status,
            String doneBy) {

        /** Who sends what follows by itself. */
        public static final String BY_ITSELF = "casework";

        /** From a row of {@link #COLUMNS}. */
        public static Entry of(Row row) {
            return new Entry(
                    row.getString("topic"),
                    row.getInteger("partition"),
                    row.getLong("offset"),
                    Optional.ofNullable(row.getUUID("case_id")).map(CaseId::new),
                    row.getLong("sequence"),
                    ParkedReason.valueOf(row.getString("fault")),
                    row.getString("reason"),
                    texts((JsonObject) row.getValue("headers")),
                    row.getString("value"),
                    row.getOffsetDateTime("parked_at").toInstant(),
                    row.getString("status"),
                    row.getString("done_by"));
        }

        private static Map<String, String> texts(JsonObject headers) {
            Map<String, String> texts = new HashMap<>();
            headers.forEach(header -> texts.put(header.getKey(), String.valueOf(header.getValue())));
            return texts;
        }

        /** The same record as somebody mended it; its key is then its case. */
        public Entry mended(Map<String, String> headers, String value) {
            Optional<CaseId> subject =
                    Optional.ofNullable(headers.get("ce_subject")).map(CaseId::of);
            return new Entry(
                    topic, partition, offset, subject, sequence, why, reason, headers, value, parkedAt, status, doneBy);
        }
    }

    /** A page of records in one of these states, by place. */
    Uni<List<Entry>> list(String status, String afterTopic, int afterPartition, long afterOffset, int limit) {
        return rows(
                "select " + COLUMNS + " from parked p where p.consumer = $1 and p.status = $2"
                        + " and (p.topic, p.partition, p.\"offset\") > ($3, $4, $5)"
                        + " order by p.topic, p.partition, p.\"offset\" limit $6",
                Tuple.tuple()
                        .addString(consumer)
                        .addString(status)
                        .addString(afterTopic)
                        .addInteger(afterPartition)
                        .addLong(afterOffset)
                        .addInteger(limit));
    }

    /** Handles what waited and waits no longer; true if more may be free now. */
    public Uni<Boolean> sweep() {
        return rows(FREED, Tuple.of(consumer, SWEEP)).chain(freed -> {
            if (freed.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            var again = new Work.Again(Entry.BY_ITSELF, clock.instant(), Optional.empty());
            List<Work> works = freed.stream().map(entry -> workOf(entry, again)).toList();
            return casework.inOrder(works).map(results -> results.stream().anyMatch(WorkResult.Done.class::isInstance));
        });
    }

    /** The work that a record leads to when it comes again. */
    public Work workOf(Entry entry, Work.Again again) {
        Delivery delivery = new Delivery(
                consumer,
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.headers(),
                Base64.getDecoder().decode(entry.value()));
        return intake.workOf(delivery, entry.caseId().map(CaseId::toString).orElse(""), again);
    }

    private Uni<List<Entry>> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(ParkedRecords::entries);
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        List<Entry> entries = new ArrayList<>();
        rows.forEach(row -> entries.add(Entry.of(row)));
        return entries;
    }
}
