package kz.ruqsat.monitoring.receiving;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.monitoring.stages.Fault;
import kz.ruqsat.monitoring.stages.Head;
import kz.ruqsat.monitoring.stages.HeldRecord;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Reading;
import kz.ruqsat.monitoring.stages.Received;
import kz.ruqsat.monitoring.stages.Standing;
import kz.ruqsat.monitoring.stages.TermLine;

/** Takes the writer's turn and reads where the cases of a batch stand. Rare things are asked for only where they are there. */
@ApplicationScoped
class StandingQueries {

    /** The turn of a writer, held until its transaction ends. */
    private static final String TURN = "select pg_advisory_xact_lock(7297820261)";

    private static final String CASES = """
            select i.case_id, i.sequence as last, h.case_number, h.service, h.state, h.stage, h.reporter_kind, h.reporter, h.result,
                   h.sequence, h.happened_at, h.entered_at
              from inbox i left join case_heads h on h.case_id = i.case_id
             where i.topic = $1 and i.case_id = any($2)""";

    private static final String TERMS =
            "select case_id, clock, started_sequence, status, ended_at from terms where case_id = any($1)";

    private static final String HELD = """
            select s.topic, s.partition, s."offset", s.case_id, s.status, s.fault, s.detail, r.sequence, r.record_key, r.headers, r.value
              from parked_state s join parked_records r using (topic, partition, "offset")
             where s.case_id = any($1) and s.status <> 'DONE'""";

    private static final String EVENT_IDS = """
            select case_id, sequence, event_id from stages
             where (case_id, sequence) in (select * from unnest($1::uuid[], $2::bigint[]))""";

    private record Parts(Map<UUID, Row> cases, Map<UUID, List<TermLine>> terms, Map<UUID, List<HeldRecord>> held) {

        long last(UUID caseId) {
            return Optional.ofNullable(cases.get(caseId))
                    .map(row -> row.getLong("last"))
                    .orElse(0L);
        }
    }

    Uni<List<Standing>> load(SqlConnection connection, Map<CaseId, List<Reading>> byCase, List<Reading> batch) {
        return turn(connection).chain(() -> read(connection, byCase, batch));
    }

    /** The writer's turn, until the transaction ends. */
    Uni<Void> turn(SqlConnection connection) {
        return connection.query(TURN).execute().replaceWithVoid();
    }

    /** The same without the turn, where nobody else writes. */
    Uni<List<Standing>> read(SqlConnection connection, Map<CaseId, List<Reading>> byCase, List<Reading> batch) {
        UUID[] ids = byCase.keySet().stream().map(CaseId::value).toArray(UUID[]::new);
        return cases(connection, ids)
                .chain(cases -> terms(connection, cases)
                        .chain(terms -> held(connection, ids).map(held -> new Parts(cases, terms, held))))
                .chain(parts -> eventIds(connection, parts, batch).map(events -> standings(ids, parts, events)));
    }

    private static Uni<Map<UUID, Row>> cases(SqlConnection connection, UUID[] ids) {
        return connection
                .preparedQuery(CASES)
                .execute(Tuple.of(Topic.STAGES.wireName(), ids))
                .map(rows -> stream(rows).collect(Collectors.toMap(r -> r.getUUID("case_id"), r -> r)));
    }

    private static Uni<Map<UUID, List<TermLine>>> terms(SqlConnection connection, Map<UUID, Row> known) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery(TERMS)
                .execute(Tuple.of(known.keySet().toArray(UUID[]::new)))
                .map(rows -> stream(rows)
                        .collect(Collectors.groupingBy(
                                r -> r.getUUID("case_id"),
                                Collectors.mapping(StandingQueries::term, Collectors.toList()))));
    }

    private static TermLine term(Row row) {
        return new TermLine(
                row.getUUID("case_id"),
                row.getString("clock"),
                row.getLong("started_sequence"),
                Optional.empty(),
                row.getString("status"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(at -> at.toInstant()));
    }

    private static Uni<Map<UUID, List<HeldRecord>>> held(SqlConnection connection, UUID[] ids) {
        return connection
                .preparedQuery(HELD)
                .execute(Tuple.of(ids))
                .map(rows -> stream(rows)
                        .collect(Collectors.groupingBy(
                                r -> r.getUUID("case_id"),
                                Collectors.mapping(StandingQueries::held, Collectors.toList()))));
    }

    private static HeldRecord held(Row row) {
        return new HeldRecord(
                received(row),
                row.getLong("sequence"),
                HeldRecord.Status.valueOf(row.getString("status")),
                Fault.valueOf(row.getString("fault")),
                row.getString("detail"));
    }

    /** The record as it came, from a row of {@code parked_records}. */
    static Received received(Row row) {
        Map<String, String> headers = new HashMap<>();
        row.get(JsonObject.class, "headers").forEach(e -> headers.put(e.getKey(), (String) e.getValue()));
        return new Received(
                new Place(row.getString("topic"), row.getInteger("partition"), row.getLong("offset")),
                row.getString("record_key"),
                headers,
                Base64.getDecoder().decode(row.getString("value")));
    }

    /** Which events were taken under those sequences that come again. */
    private static Uni<Map<UUID, Map<Long, UUID>>> eventIds(
            SqlConnection connection, Parts parts, List<Reading> batch) {
        List<UUID> cases = new ArrayList<>();
        List<Long> sequences = new ArrayList<>();
        for (Reading reading : batch) {
            UUID caseId = reading.subject().map(CaseId::value).orElse(null);
            if (caseId != null && reading.place() <= parts.last(caseId)) {
                cases.add(caseId);
                sequences.add(reading.place());
            }
        }
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery(EVENT_IDS)
                .execute(Tuple.of(cases.toArray(UUID[]::new), sequences.toArray(Long[]::new)))
                .map(rows -> stream(rows)
                        .collect(Collectors.groupingBy(
                                r -> r.getUUID("case_id"),
                                Collectors.toMap(r -> r.getLong("sequence"), r -> r.getUUID("event_id")))));
    }

    private static List<Standing> standings(UUID[] ids, Parts parts, Map<UUID, Map<Long, UUID>> events) {
        List<Standing> standings = new ArrayList<>(ids.length);
        for (UUID id : ids) {
            standings.add(new Standing(
                    new CaseId(id),
                    parts.last(id),
                    Optional.ofNullable(parts.cases().get(id)).flatMap(StandingQueries::head),
                    parts.terms().getOrDefault(id, List.of()),
                    parts.held().getOrDefault(id, List.of()),
                    events.getOrDefault(id, Map.of())));
        }
        return standings;
    }

    private static Optional<Head> head(Row row) {
        if (row.getString("case_number") == null) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                row.getUUID("case_id"),
                row.getString("case_number"),
                row.getString("service"),
                row.getString("state"),
                row.getString("stage"),
                row.getString("reporter_kind"),
                row.getString("reporter"),
                row.getString("result"),
                row.getLong("sequence"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getOffsetDateTime("entered_at").toInstant()));
    }

    static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
