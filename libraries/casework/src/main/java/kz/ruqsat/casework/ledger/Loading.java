package kz.ruqsat.casework.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.Delivery;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Origin;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;

/** Reads and locks what a batch of works needs: the cases in the order of their ids, then everything else in one query. */
final class Loading {

    private static final String LOCKED =
            "select * from cases where case_id = any($1) order by case_id for no key update";

    // One row, one JSON document. The rows of the inbox are locked, so that of two consumers that both hold a record
    // one waits. Lateral, with an offset that keeps the planner from scanning a whole table for a handful of keys.
    private static final String MARKS = """
            select jsonb_build_object(
              'terms', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from terms t
                        where t.status = 'RUNNING' and t.case_id = any($1::uuid[])),
              'requests', (select coalesce(jsonb_agg(to_jsonb(r)), '[]')
                        from unnest($2::text[], $3::text[]) as k(scope, key)
                        cross join lateral (select * from requests r where r.scope = k.scope and r.key = k.key offset 0) r),
              'inbox', (select coalesce(jsonb_agg(jsonb_build_object(
                          'consumer', i.consumer, 'topic', i.topic, 'case_id', i.case_id, 'sequence', i.sequence)), '[]')
                        from (select * from unnest($4::text[], $5::text[], $6::uuid[])
                          as k(consumer, topic, case_id) order by topic, case_id) k
                        cross join lateral (select * from inbox i
                          where i.consumer = k.consumer and i.topic = k.topic and i.case_id = k.case_id for update) i),
              'blocked', (select coalesce(jsonb_agg(distinct jsonb_build_object(
                          'consumer', p.consumer, 'topic', p.topic, 'case_id', p.case_id)), '[]') from parked p
                        join unnest($4::text[], $5::text[], $6::uuid[])
                          as k(consumer, topic, case_id) using (consumer, topic, case_id)
                        where p.status in ('PARKED', 'WAITING')),
              'errands', (select coalesce(jsonb_agg(jsonb_build_object('case_id', e.case_id, 'kind', e.kind)), '[]') from errands e
                        join unnest($7::uuid[], $8::text[]) as k(case_id, kind) using (case_id, kind))
            )::text as marks""";

    private final Procedures procedures;
    private final SqlConnection connection;
    private final List<Work> works;

    Loading(Procedures procedures, SqlConnection connection, List<Work> works) {
        this.procedures = procedures;
        this.connection = connection;
        this.works = works;
    }

    Uni<Loaded> load() {
        Set<CaseId> ids = caseIds();
        return lockedRows(ids).chain(rows -> marks(ids).map(marks -> loaded(rows, marks)));
    }

    private Set<CaseId> caseIds() {
        Set<CaseId> ids = new TreeSet<>();
        works.forEach(work -> work.commands().forEach(a -> ids.add(a.caseId())));
        return ids;
    }

    private Uni<List<Row>> lockedRows(Set<CaseId> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(LOCKED)
                        .execute(Tuple.tuple().addArrayOfUUID(uuids(ids)))
                        .map(rows ->
                                StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static UUID[] uuids(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private Uni<JsonNode> marks(Set<CaseId> ids) {
        List<String> scopes = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Set<Loaded.KeyOfInbox> inbox = new LinkedHashSet<>();
        List<UUID> errandCases = new ArrayList<>();
        List<String> errandKinds = new ArrayList<>();
        for (Work work : works) {
            switch (work.origin()) {
                case Origin.Request(var key) -> {
                    scopes.add(key.scope());
                    keys.add(key.key());
                }
                case Origin.Record(var delivery, var envelope, var again) -> {
                    inbox.add(key(delivery, envelope));
                    again.key().ifPresent(key -> {
                        scopes.add(key.scope());
                        keys.add(key.key());
                    });
                }
                case Origin.Ignored(var delivery, var envelope, var _) -> inbox.add(key(delivery, envelope));
                case Origin.Poison(var delivery, var envelope, var _, var _, var _) ->
                    inbox.add(key(delivery, envelope));
                case Origin.Done(var caseId, var kind) -> {
                    errandCases.add(caseId.value());
                    errandKinds.add(kind);
                }
                case Origin.Plain _, Origin.Unreadable _ -> {}
            }
        }
        Tuple keysOfAll = Tuple.tuple()
                .addArrayOfUUID(uuids(ids))
                .addArrayOfString(scopes.toArray(String[]::new))
                .addArrayOfString(keys.toArray(String[]::new))
                .addArrayOfString(
                        inbox.stream().map(Loaded.KeyOfInbox::consumer).toArray(String[]::new))
                .addArrayOfString(inbox.stream().map(Loaded.KeyOfInbox::topic).toArray(String[]::new))
                .addArrayOfUUID(inbox.stream().map(Loaded.KeyOfInbox::caseId).toArray(UUID[]::new))
                .addArrayOfUUID(errandCases.toArray(UUID[]::new))
                .addArrayOfString(errandKinds.toArray(String[]::new));
        return connection
                .preparedQuery(MARKS)
                .execute(keysOfAll)
                .map(rows -> CaseJson.tree(rows.iterator().next().getString("marks")));
    }

    private static Loaded.KeyOfInbox key(Delivery delivery, Envelope envelope) {
        return new Loaded.KeyOfInbox(
                delivery.consumer(), delivery.topic(), envelope.subject().value());
    }

    private Loaded loaded(List<Row> rows, JsonNode marks) {
        Map<CaseId, Long> versions = new HashMap<>();
        Map<CaseId, Sheet> sheets = new HashMap<>();
        Map<UUID, Map<String, Sheet.RunningTerm>> terms = terms(marks.get("terms"));
        for (Row row : rows) {
            CaseId caseId = new CaseId(row.getUUID("case_id"));
            versions.put(caseId, row.getLong("version"));
            sheets.put(caseId, sheet(row, terms.getOrDefault(caseId.value(), Map.of())));
        }
        return new Loaded(
                versions,
                sheets,
                requests(marks.get("requests")),
                inbox(marks.get("inbox")),
                blocked(marks.get("blocked")),
                errands(marks.get("errands")));
    }

    private Sheet sheet(Row row, Map<String, Sheet.RunningTerm> terms) {
        String kind = row.getString("kind");
        return new Sheet(
                kind,
                Optional.of(procedures.file(kind, row.getString("file"))),
                row.getLong("moves"),
                row.getString("head"),
                CaseJson.readLongs(row.getString("sequences")),
                row.getOffsetDateTime("effective_at").toInstant(),
                terms,
                contacts(row.getString("contacts")));
    }

    private static List<Contact> contacts(String written) {
        return written.isEmpty() ? List.of() : List.of(CaseJson.read(written, Contact[].class));
    }

    private static Map<UUID, Map<String, Sheet.RunningTerm>> terms(JsonNode rows) {
        Map<UUID, Map<String, Sheet.RunningTerm>> terms = new HashMap<>();
        for (JsonNode row : rows) {
            Term term = new Term(
                    row.get("clock").textValue(),
                    row.get("account").textValue(),
                    row.get("body").textValue(),
                    OffsetDateTime.parse(row.get("started_at").textValue()).toInstant(),
                    CaseJson.read(row.get("computation"), Computation.class));
            terms.computeIfAbsent(uuid(row, "case_id"), _ -> new HashMap<>())
                    .put(
                            term.clock(),
                            new Sheet.RunningTerm(term, row.get("generation").longValue()));
        }
        return terms;
    }

    private static Map<Loaded.KeyOfRequest, Loaded.Kept> requests(JsonNode rows) {
        Map<Loaded.KeyOfRequest, Loaded.Kept> requests = new HashMap<>();
        for (JsonNode row : rows) {
            Answer answer = new Answer(
                    row.get("status").intValue(),
                    row.get("body").textValue(),
                    row.get("version").longValue(),
                    row.get("location").textValue());
            requests.put(
                    new Loaded.KeyOfRequest(
                            row.get("scope").textValue(), row.get("key").textValue()),
                    new Loaded.Kept(row.get("body_hash").textValue(), answer));
        }
        return requests;
    }

    private static Map<Loaded.KeyOfInbox, Long> inbox(JsonNode rows) {
        Map<Loaded.KeyOfInbox, Long> inbox = new HashMap<>();
        rows.forEach(row -> inbox.put(keyOfInbox(row), row.get("sequence").longValue()));
        return inbox;
    }

    private static Set<Loaded.KeyOfInbox> blocked(JsonNode rows) {
        Set<Loaded.KeyOfInbox> blocked = new HashSet<>();
        rows.forEach(row -> blocked.add(keyOfInbox(row)));
        return blocked;
    }

    private static Set<Writes.ErrandKey> errands(JsonNode rows) {
        Set<Writes.ErrandKey> errands = new HashSet<>();
        rows.forEach(row -> errands.add(new Writes.ErrandKey(
                new CaseId(uuid(row, "case_id")), row.get("kind").textValue())));
        return errands;
    }

    private static Loaded.KeyOfInbox keyOfInbox(JsonNode row) {
        return new Loaded.KeyOfInbox(
                row.get("consumer").textValue(), row.get("topic").textValue(), uuid(row, "case_id"));
    }

    private static UUID uuid(JsonNode row, String column) {
        return UUID.fromString(row.get(column).textValue());
    }
}
