package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.casework.ledger.Procedures;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads cases; locks nothing and changes nothing. */
@Singleton
public class Cases {

    // The running terms come with the case, so that a snapshot is of one moment.
    private static final String SNAPSHOT = """
            select c.case_id, c.kind, c.file, c.moves, c.effective_at,
              (select coalesce(json_agg(json_build_object('clock', t.clock, 'account', t.account, 'body', t.body,
                 'startedAt', to_char(t.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'computation', t.computation)
                 order by t.due_before, t.clock), '[]')::text
               from terms t where t.case_id = c.case_id and t.status = 'RUNNING') as running
            from cases c
            """;

    private static final String DUE = """
            join (select t.case_id, min(t.due_before) as due from terms t join cases o on o.case_id = t.case_id
                  where t.status = 'RUNNING' and t.account <> '' and o.kind = $1 and ($2 = '' or o.body = $2)
                    and (cardinality($4::text[]) = 0 or o.state = any($4))
                  group by t.case_id) d on d.case_id = c.case_id
            """;

    private static final String TERM_COLUMNS =
            "clock, account, body, started_at, computation::text as computation, status, ended_at";

    private static final String PUBLISHED = """
            select event_id, type, source, at, sequence, cause, rulebook, traceparent, body from event_log
            where case_id = $1 and topic = $2 order by sequence""";
    private static final String TRACE =
            "select traceparent from event_log where case_id = $1 and topic = $2 order by sequence desc limit 1";
    private static final String CONTACTS = "select contacts from cases where case_id = $1";

    private static final String SERIALS = "select nextval('case_serial') as n from generate_series(1, $1)";
    private static final int SERIALS_AT_ONCE = 20;

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Procedures procedures;
    private final BatchLoader<CaseId, Row> byId = new BatchLoader<>(this::rowsOf);
    private final Queue<Long> fetched = new ConcurrentLinkedQueue<>();

    Cases(Pool pool, Mutiny.SessionFactory sessions, Procedures procedures) {
        this.pool = pool;
        this.sessions = sessions;
        this.procedures = procedures;
    }

    /** The case of that id, of whatever kind. */
    public Uni<Optional<CaseSnapshot>> find(CaseId caseId) {
        // Read one by one: a file that cannot be read is its own asker's trouble.
        return byId.find(caseId).map(row -> row.map(this::snapshot));
    }

    private Uni<Map<CaseId, Row>> rowsOf(Set<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return rows(SNAPSHOT + "where c.case_id = any($1)", Tuple.of(values), Function.identity())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> new CaseId(row.getUUID("case_id")), Function.identity())));
    }

    /** The case of that number, see {@link CaseFile.Keys#number()}. */
    public Uni<Optional<CaseSnapshot>> numbered(String number) {
        return snapshots("where c.number = $1", Tuple.of(number)).map(Cases::first);
    }

    /** All cases of a folder, by id. */
    public Uni<List<CaseSnapshot>> inFolder(String folder) {
        return snapshots("where c.folder = $1 order by c.case_id", Tuple.of(folder));
    }

    /** A page of cases, by id, which is by time of filing. */
    public Uni<List<CaseSnapshot>> list(Query query) {
        List<String> conditions = new ArrayList<>(List.of("c.kind = $1"));
        Tuple values = Tuple.of(query.kind());
        if (!query.body().isEmpty()) {
            conditions.add("c.body = $" + values.addString(query.body()).size());
        }
        if (!query.owner().isEmpty()) {
            conditions.add("c.owner = $" + values.addString(query.owner()).size());
        }
        if (!query.states().isEmpty()) {
            conditions.add("c.state = any($"
                    + values.addArrayOfString(query.states().toArray(String[]::new))
                            .size() + ")");
        }
        query.after()
                .ifPresent(after ->
                        conditions.add("c.case_id > $" + values.addUUID(after).size()));
        String limit =
                " order by c.case_id limit $" + values.addInteger(query.limit()).size();
        return snapshots("where " + String.join(" and ", conditions) + limit, values);
    }

    /**
     * A page of cases with a running term of a body, the one that ends first first.
     *
     * @param query what to list; its cursor counts after the case of that id among those whose term ends at {@code afterDue}
     * @param afterDue end of the first term of the last case of the page before; empty for the first page
     */
    public Uni<List<CaseSnapshot>> dueFirst(Query query, Optional<Instant> afterDue) {
        Tuple values = Tuple.of(
                query.kind(), query.body(), query.limit(), query.states().toArray(String[]::new));
        String after = query.after()
                .flatMap(id -> afterDue.map(due -> "where (d.due, c.case_id) > ($"
                        + values.addOffsetDateTime(due.atOffset(ZoneOffset.UTC)).size() + ", $"
                        + values.addUUID(id).size() + ")"))
                .orElse("");
        return snapshots(DUE + after + " order by d.due, c.case_id limit $3", values);
    }

    /** What happened to a case, in order. */
    public Uni<List<HistoryRow>> history(CaseId caseId) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from History where place.caseId = :caseId order by place.move", HistoryEntity.class)
                        .setParameter("caseId", caseId.value())
                        .getResultList())
                .map(moves -> moves.stream().map(HistoryEntity::asRow).toList());
    }

    /** All terms of a case, also those that ended, by start. */
    public Uni<List<TermRow>> terms(CaseId caseId) {
        return rows(
                "select " + TERM_COLUMNS + " from terms where case_id = $1 order by generation, clock",
                Tuple.of(caseId.value()),
                Cases::term);
    }

    /**
     * An event of a case as it was published.
     *
     * @param eventId its id, the same on the topic
     * @param sequence its place among the events of the case on that topic, from 1
     * @param event what it says
     */
    public record Published(UUID eventId, long sequence, Event event) {}

    /** The events of a case on a topic, in order. */
    public Uni<List<Published>> published(CaseId caseId, Topic topic) {
        return rows(PUBLISHED, Tuple.of(caseId.value(), topic.wireName()), row -> published(caseId, row));
    }

    /** W3C trace context of the newest event of a case on a topic, for what follows from it; empty if there is none. */
    public Uni<String> traceparent(CaseId caseId, Topic topic) {
        return rows(TRACE, Tuple.of(caseId.value(), topic.wireName()), row -> row.getString("traceparent"))
                .map(found -> found.stream().findFirst().orElse(""));
    }

    // Only what this service wrote itself, so its type is known.
    private static Published published(CaseId caseId, Row row) {
        Envelope envelope = new Envelope(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                caseId,
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("sequence"),
                row.getString("cause"),
                row.getString("rulebook"),
                row.getString("traceparent"),
                row.getString("body"));
        return new Published(
                envelope.id(),
                envelope.sequence(),
                EventCatalogue.read(envelope).orElseThrow());
    }

    /** Where those who are told of a case want to be written to; personal data. */
    public Uni<List<Contact>> contacts(CaseId caseId) {
        return rows(CONTACTS, Tuple.of(caseId.value()), row -> row.getString("contacts"))
                .map(found -> found.stream()
                        .filter(written -> !written.isEmpty())
                        .flatMap(written -> Stream.of(CaseJson.read(written, Contact[].class)))
                        .toList());
    }

    /**
     * Fresh serial numbers for case numbers; each is given once, gaps are possible. They are fetched from the database many at once, so that a
     * busy intake does not ask it for each petition.
     */
    public Uni<List<Long>> serials(int count) {
        List<Long> numbers = new ArrayList<>(count);
        for (Long next = fetched.poll(); next != null; next = numbers.size() < count ? fetched.poll() : null) {
            numbers.add(next);
        }
        int missing = count - numbers.size();
        return missing == 0
                ? Uni.createFrom().item(numbers)
                : rows(SERIALS, Tuple.of(Math.max(missing, SERIALS_AT_ONCE)), row -> row.getLong("n"))
                        .map(fresh -> {
                            numbers.addAll(fresh.subList(0, missing));
                            fetched.addAll(fresh.subList(missing, fresh.size()));
                            return numbers;
                        });
    }

    /**
     * What to list.
     *
     * @param kind kind of case
     * @param body cases in the queue of this body; empty for all
     * @param owner cases of this owner; empty for all
     * @param states in one of these states; empty for all
     * @param after id of the last case of the page before; empty for the first page
     * @param limit at most so many
     */
    public record Query(String kind, String body, String owner, List<String> states, Optional<UUID> after, int limit) {

        public Query {
            states = List.copyOf(states);
        }
    }

    private Uni<List<CaseSnapshot>> snapshots(String condition, Tuple values) {
        return rows(SNAPSHOT + condition, values, this::snapshot);
    }

    private <T> Uni<List<T>> rows(String sql, Tuple values, Function<Row, T> read) {
        return pool.preparedQuery(sql).execute(values).map(rows -> list(rows, read));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }

    private CaseSnapshot snapshot(Row row) {
        String kind = row.getString("kind");
        return new CaseSnapshot(
                new CaseId(row.getUUID("case_id")),
                kind,
                procedures.file(kind, row.getString("file")),
                row.getLong("moves"),
                row.getOffsetDateTime("effective_at").toInstant(),
                List.of(CaseJson.read(row.getString("running"), Term[].class)));
    }

    private static TermRow term(Row row) {
        Term term = new Term(
                row.getString("clock"),
                row.getString("account"),
                row.getString("body"),
                row.getOffsetDateTime("started_at").toInstant(),
                CaseJson.read(row.getString("computation"), Computation.class));
        return new TermRow(
                term,
                row.getString("status"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(java.time.OffsetDateTime::toInstant));
    }
}
