package kz.ruqsat.casework.deadletters;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of parked records and of the steps taken with them. */
@Singleton
class DeadLetterRows {

    private static final String STANDING = "select " + ParkedRecords.COLUMNS + """
            , (select count(*) from parked w where w.consumer = p.consumer and w.topic = p.topic and w.case_id = p.case_id
                 and w.status = 'WAITING' and w.sequence > p.sequence) as behind,
              exists (select from parked w where w.consumer = p.consumer and w.topic = p.topic and w.case_id = p.case_id
                 and w.status = 'WAITING' and w.sequence = p.sequence)
              or exists (select from inbox i where i.consumer = p.consumer and i.topic = p.topic and i.case_id = p.case_id
                 and i.sequence >= p.sequence) as replaced,
              (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'by', s.done_by, 'at', s.at, 'recordedAt', s.recorded_at,
                  'outcome', s.outcome, 'sentence', s.sentence, 'effects', s.effects, 'headers', s.headers, 'value', s.value)
                  order by s.step_no), '[]')
               from parked_steps s where s.consumer = p.consumer and s.topic = p.topic and s.partition = p.partition
                 and s."offset" = p."offset")::text as steps
            from parked p where p.consumer = $1""";
    private static final String ONE = " and p.topic = $2 and p.partition = $3 and p.\"offset\" = $4";
    private static final String PAGE = " and p.status = $2 and (p.topic, p.partition, p.\"offset\") > ($3, $4, $5)"
            + " order by p.topic, p.partition, p.\"offset\" limit $6";
    private static final String LOCK = "select from parked p where p.consumer = $1" + ONE + " for no key update";
    private static final String ADD = """
            insert into parked_steps (consumer, topic, partition, "offset", step, done_by, at, outcome, sentence, effects, headers, value)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";
    private static final String SET_ASIDE =
            "update parked p set status = 'SET_ASIDE', done_by = $5 where p.consumer = $1" + ONE;
    private final String consumer;

    DeadLetterRows(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    /** A step as JSON of the database has it. */
    private record Written(
            Step step,
            String by,
            Instant at,
            Instant recordedAt,
            String outcome,
            String sentence,
            Effects effects,
            Map<String, String> headers,
            String value) {

        Line line() {
            Effects caused = effects == null ? Effects.NONE : effects;
            Taken taken = new Taken(step, by, at, recordedAt, outcome, sentence, caused);
            return new Line(taken, headers == null ? Map.of() : headers, value == null ? "" : value);
        }
    }

    /** A page of those in one state, by place. */
    Uni<List<Standing>> page(SqlClient client, String status, Place after, int limit) {
        Tuple values = Tuple.of(consumer, status, after.topic(), after.partition(), after.offset());
        return rows(client, STANDING + PAGE, values.addInteger(limit));
    }

    /** The record of that place. */
    Uni<Optional<Standing>> at(SqlClient client, Place place) {
        return rows(client, STANDING + ONE, key(place))
                .map(found -> found.stream().findFirst());
    }

    /** The same; nobody else takes a step with it until the transaction ends. */
    Uni<Optional<Standing>> locked(SqlConnection connection, Place place) {
        return connection.preparedQuery(LOCK).execute(key(place)).chain(() -> at(connection, place));
    }

    Uni<Void> add(SqlConnection connection, Place place, Line line) {
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
                        .addValue(taken.step() == Step.DRY_RUN ? new JsonObject(CaseJson.write(taken.effects())) : null)
                        .addValue(mends ? new JsonObject(CaseJson.write(line.headers())) : null)
                        .addString(mends ? line.value() : null))
                .replaceWithVoid();
    }

    Uni<Void> setAside(SqlConnection connection, Place place, String by) {
        return connection
                .preparedQuery(SET_ASIDE)
                .execute(key(place).addString(by))
                .replaceWithVoid();
    }

    private Tuple key(Place place) {
        return Tuple.of(consumer, place.topic(), place.partition(), place.offset());
    }

    private static Uni<List<Standing>> rows(SqlClient client, String sql, Tuple values) {
        return client.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeadLetterRows::standing)
                        .toList());
    }

    private static Standing standing(Row row) {
        List<Line> lines = List.of(CaseJson.read(row.getString("steps"), Written[].class)).stream()
                .map(Written::line)
                .toList();
        return new Standing(ParkedRecords.Entry.of(row), row.getLong("behind"), row.getBoolean("replaced"), lines);
    }
}
