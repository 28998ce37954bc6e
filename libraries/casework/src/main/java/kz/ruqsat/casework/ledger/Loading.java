package kz.ruqsat.casework.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.Delivery;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Origin;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and locks what a batch of works needs: the cases in the order of their ids, then everything else in one query. */
final class Loading {

    // One row, one JSON document. The rows of the inbox are locked, so that of two consumers that both hold a record
    // one waits. Lateral, with an offset that keeps the planner from scanning a whole table for a handful of keys.
    private static final String MARKS = """
            select cast(jsonb_build_object(
              'terms', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from terms t
                        where t.status = 'RUNNING' and t.case_id = any(cast(:cases as uuid[]))),
              'requests', (select coalesce(jsonb_agg(to_jsonb(r)), '[]')
                        from unnest(cast(:scopes as text[]), cast(:keys as text[])) as k(scope, key)
                        cross join lateral (select * from requests r where r.scope = k.scope and r.key = k.key offset 0) r),
              'inbox', (select coalesce(jsonb_agg(jsonb_build_object(
                          'consumer', i.consumer, 'topic', i.topic, 'case_id', i.case_id, 'sequence', i.sequence)), '[]')
                        from (select * from unnest(cast(:consumers as text[]), cast(:topics as text[]), cast(:subjects as uuid[]))
                          as k(consumer, topic, case_id) order by topic, case_id) k
                        cross join lateral (select * from inbox i
                          where i.consumer = k.consumer and i.topic = k.topic and i.case_id = k.case_id for update) i),
              'blocked', (select coalesce(jsonb_agg(distinct jsonb_build_object(
                          'consumer', p.consumer, 'topic', p.topic, 'case_id', p.case_id)), '[]') from parked p
                        join unnest(cast(:consumers as text[]), cast(:topics as text[]), cast(:subjects as uuid[]))
                          as k(consumer, topic, case_id) using (consumer, topic, case_id)
                        where p.status in ('PARKED', 'WAITING')),
              'errands', (select coalesce(jsonb_agg(jsonb_build_object('case_id', e.case_id, 'kind', e.kind)), '[]') from errands e
                        join unnest(cast(:errandCases as uuid[]), cast(:errandKinds as text[])) as k(case_id, kind) using (case_id, kind))
            ) as text)""";

    private final Procedures procedures;
    private final Mutiny.Session session;
    private final List<Work> works;

    Loading(Procedures procedures, Mutiny.Session session, List<Work> works) {
        this.procedures = procedures;
        this.session = session;
        this.works = works;
    }

    /** The cases' rows, managed by the session, and everything as it stands. */
    record Result(Map<CaseId, CaseRow> rows, Loaded loaded) {}

    Uni<Result> load() {
        Set<CaseId> ids = caseIds();
        return lockedRows(ids).chain(rows -> marks(ids).map(marks -> result(rows, marks)));
    }

    private Set<CaseId> caseIds() {
        Set<CaseId> ids = new TreeSet<>();
        works.forEach(work -> work.commands().forEach(a -> ids.add(a.caseId())));
        return ids;
    }

    private Uni<List<CaseRow>> lockedRows(Set<CaseId> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createSelectionQuery("from CaseRow where caseId in :ids order by caseId", CaseRow.class)
                        .setParameter("ids", ids.stream().map(CaseId::value).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
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
                case Origin.Record(var delivery, var envelope, var _) -> inbox.add(key(delivery, envelope));
                case Origin.Ignored(var delivery, var envelope) -> inbox.add(key(delivery, envelope));
                case Origin.Poison(var delivery, var envelope, var _) -> inbox.add(key(delivery, envelope));
                case Origin.Done(var caseId, var kind) -> {
                    errandCases.add(caseId.value());
                    errandKinds.add(kind);
                }
                case Origin.Plain _, Origin.Unreadable _ -> {}
            }
        }
        return session.createNativeQuery(MARKS, String.class)
                .setParameter("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .setParameter("scopes", scopes.toArray(String[]::new))
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter(
                        "consumers",
                        inbox.stream().map(Loaded.KeyOfInbox::consumer).toArray(String[]::new))
                .setParameter(
                        "topics", inbox.stream().map(Loaded.KeyOfInbox::topic).toArray(String[]::new))
                .setParameter(
                        "subjects",
                        inbox.stream().map(Loaded.KeyOfInbox::caseId).toArray(UUID[]::new))
                .setParameter("errandCases", errandCases.toArray(UUID[]::new))
                .setParameter("errandKinds", errandKinds.toArray(String[]::new))
                .getSingleResult()
                .map(CaseJson::tree);
    }

    private static Loaded.KeyOfInbox key(Delivery delivery, Envelope envelope) {
        return new Loaded.KeyOfInbox(
                delivery.consumer(), delivery.topic(), envelope.subject().value());
    }

    private Result result(List<CaseRow> rows, JsonNode marks) {
        Map<CaseId, CaseRow> byId = new LinkedHashMap<>();
        Map<CaseId, Sheet> sheets = new HashMap<>();
        Map<UUID, Map<String, Sheet.RunningTerm>> terms = terms(marks.get("terms"));
        for (CaseRow row : rows) {
            CaseId caseId = new CaseId(row.caseId);
            byId.put(caseId, row);
            sheets.put(caseId, sheet(row, terms.getOrDefault(row.caseId, Map.of())));
        }
        return new Result(
                byId,
                new Loaded(
                        sheets,
                        requests(marks.get("requests")),
                        inbox(marks.get("inbox")),
                        blocked(marks.get("blocked")),
                        errands(marks.get("errands"))));
    }

    private Sheet sheet(CaseRow row, Map<String, Sheet.RunningTerm> terms) {
        return new Sheet(
                row.kind,
                Optional.of(procedures.file(row.kind, row.file)),
                row.moves,
                row.head,
                CaseJson.readLongs(row.sequences),
                row.effectiveAt,
                terms);
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
