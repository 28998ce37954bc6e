package kz.ruqsat.monitoring.parking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.ruqsat.monitoring.stages.Fault;
import kz.ruqsat.monitoring.stages.HeldRecord;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Received;
import kz.ruqsat.monitoring.stages.Sending;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/** Rows of records that were put aside and of the steps taken with them. */
@ApplicationScoped
class LetterRows {

    private static final String LETTER = """
            select s.topic, s.partition, s."offset", s.case_id, s.status, s.fault, s.detail, r.sequence, r.record_key, r.headers, r.value,
                   r.recorded_at,
                   (select count(*) from parked_state w where w.case_id = s.case_id and w.status = 'WAITING') as behind,
                   (select coalesce(jsonb_agg(jsonb_build_object('step', p.step, 'by', p.done_by, 'at', p.entered_at,
                           'recordedAt', p.recorded_at, 'outcome', p.outcome, 'sentence', p.sentence, 'effects', p.effects,
                           'headers', p.headers, 'value', p.value) order by p.step_no), '[]')
                      from parked_steps p where p.topic = s.topic and p.partition = s.partition and p."offset" = s."offset")::text as steps
              from parked_state s join parked_records r using (topic, partition, "offset")
            """;
    private static final String ONE = " where s.topic = $1 and s.partition = $2 and s.\"offset\" = $3";
    private static final String PAGE = """
             where (s.topic, s.partition, s."offset") > ($1, $2, $3) and $4 = case
                   when s.status = 'DONE' and exists (select from parked_steps a where a.topic = s.topic and a.partition = s.partition
                        and a."offset" = s."offset" and a.step = 'SET_ASIDE') then 'SET_ASIDE' else s.status end
             order by s.topic, s.partition, s."offset" limit $5""";
    private static final String LOCK = "select from parked_state s" + ONE + " for no key update";
    private static final String ADD = """
            insert into parked_steps (topic, partition, "offset", step, done_by, entered_at, outcome, sentence, effects, headers, value,
                   request_key, body_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";
    private static final String OVER = "update parked_state s set status = 'DONE', copied = true" + ONE;
    private static final String ASKED = "select body_hash from parked_steps where request_key = $1";

    private final ObjectMapper json;

    LetterRows(ObjectMapper json) {
        this.json = json;
    }

    /** A page of those in one state, by place. */
    Uni<List<Letter>> page(SqlConnection connection, String status, Place after, int limit) {
        return letters(connection, LETTER + PAGE, key(after).addString(status).addInteger(limit));
    }

    /** The record of that place. */
    Uni<Optional<Letter>> at(SqlConnection connection, Place place) {
        return letters(connection, LETTER + ONE, key(place))
                .map(found -> found.stream().findFirst());
    }

    /** The same; nobody else takes a step with it until the transaction ends. */
    Uni<Optional<Letter>> locked(SqlConnection connection, Place place) {
        return connection.preparedQuery(LOCK).execute(key(place)).chain(() -> at(connection, place));
    }

    /** Hash of the body with which that request was made before; empty if it was not. */
    Uni<Optional<String>> asked(SqlConnection connection, String requestKey) {
        return connection
                .preparedQuery(ASKED)
                .execute(Tuple.of(requestKey))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("body_hash"))
                        .findFirst());
    }

    Uni<Void> add(SqlConnection connection, Place place, Line line, Sending sending) {
        Taken taken = line.taken();
        boolean mends = taken.step() == Step.REPAIR;
        return connection
                .preparedQuery(ADD)
                .execute(key(place)
                        .addString(taken.step().name())
                        .addString(taken.by())
                        .addOffsetDateTime(taken.at().atOffset(ZoneOffset.UTC))
                        .addString(taken.outcome())
                        .addString(taken.sentence())
                        .addValue(taken.step() == Step.DRY_RUN ? written(taken.effects()) : null)
                        .addValue(mends ? written(line.headers()) : null)
                        .addString(mends ? line.value() : null)
                        .addString(sending.requestKey())
                        .addString(sending.bodyHash()))
                .chain(() -> taken.step() == Step.SET_ASIDE
                        ? connection.preparedQuery(OVER).execute(key(place))
                        : Uni.createFrom().<RowSet<Row>>nullItem())
                .replaceWithVoid();
    }

    private static Tuple key(Place place) {
        return Tuple.of(place.topic(), place.partition(), place.offset());
    }

    private Uni<List<Letter>> letters(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::letter)
                        .toList());
    }

    private Letter letter(Row row) {
        var held = new HeldRecord(
                received(row),
                row.getLong("sequence"),
                HeldRecord.Status.valueOf(row.getString("status")),
                Fault.valueOf(row.getString("fault")),
                row.getString("detail"));
        return new Letter(
                held,
                row.getUUID("case_id") == null ? "" : row.getUUID("case_id").toString(),
                row.getLong("behind"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                lines(row.getString("steps")));
    }

    private static Received received(Row row) {
        Map<String, String> headers = new HashMap<>();
        row.get(JsonObject.class, "headers").forEach(e -> headers.put(e.getKey(), (String) e.getValue()));
        return new Received(
                new Place(row.getString("topic"), row.getInteger("partition"), row.getLong("offset")),
                row.getString("record_key"),
                headers,
                Base64.getDecoder().decode(row.getString("value")));
    }

    private List<Line> lines(String steps) {
        try {
            return Arrays.stream(json.readValue(steps, Line.Written[].class))
                    .flatMap(written -> written.line().stream())
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("steps that cannot be read", unreadable);
        }
    }

    private JsonObject written(Object value) {
        try {
            return new JsonObject(json.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a step that cannot be written", impossible);
        }
    }
}
