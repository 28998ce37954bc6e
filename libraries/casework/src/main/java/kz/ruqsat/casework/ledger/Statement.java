package kz.ruqsat.casework.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Topic;

/**
 * The one statement that writes all flat rows of a transaction from one JSON parameter; each part is there only if it has rows. Column types
 * come from the tables themselves.
 */
final class Statement {

    static final String CASES = "cases";
    static final String HISTORY = "history";
    static final String TERMS = "terms";
    static final String TERMS_ENDED = "terms_ended";
    static final String EVENT_LOG = "event_log";
    static final String OUTBOX = "outbox";
    static final String ERRANDS = "errands";
    static final String ERRANDS_GONE = "errands_gone";
    static final String INBOX_FIRST = "inbox_first";
    static final String INBOX_NEXT = "inbox_next";
    static final String PARKED = "parked";
    static final String PARKED_DONE = "parked_done";
    static final String PARKED_STEPS = "parked_steps";
    static final String REQUESTS = "requests";

    /** All there are, since the key of the log begins with the topic. */
    private static final String TOPICS =
            Stream.of(Topic.values()).map(Topic::wireName).collect(Collectors.joining(",", "{", "}"));

    // spotless:off
    private static final Map<String, String> PARTS = Map.ofEntries(
        // Cases are locked while they are decided; should one have changed all the same, its row is left as it is and the count tells.
        Map.entry(CASES, insert("cases", CASES, "case_id", "kind", "state", "number", "folder", "body", "owner", "file", "moves",
            "sequences", "head", "effective_at", "contacts", "version")
            + " on conflict (case_id) do update set state = excluded.state, number = excluded.number, folder = excluded.folder,"
            + " body = excluded.body, owner = excluded.owner, file = excluded.file, moves = excluded.moves,"
            + " sequences = excluded.sequences, head = excluded.head, effective_at = excluded.effective_at,"
            + " contacts = excluded.contacts, version = excluded.version"
            + " where cases.version = excluded.version - 1 returning 1)"),
        Map.entry(HISTORY, insert("history", HISTORY, "case_id", "move", "kind", "transition", "from_state", "to_state", "effective_at",
            "actor", "actor_role", "actor_body", "cause", "detail", "previous_hash", "hash") + ")"),
        Map.entry(TERMS, insert("terms", TERMS, "case_id", "clock", "generation", "account", "body", "started_at", "due_before", "computation",
            "status", "ended_at") + ")"),
        Map.entry(TERMS_ENDED, "update terms set status = t.status, ended_at = t.ended_at from " + recordset("terms", TERMS_ENDED)
            + " t where terms.case_id = t.case_id and terms.clock = t.clock and terms.generation = t.generation and terms.status = 'RUNNING')"),
        // What nobody's request led to at once, such as an errand or an answer, goes on in the trace of what was published of the case before.
        Map.entry(EVENT_LOG, "insert into event_log (topic, case_id, sequence, event_id, type, source, at, cause, rulebook, traceparent, body)"
            + " select topic, case_id, sequence, event_id, type, source, at, cause, rulebook, coalesce(nullif(traceparent, ''), (select l.traceparent"
            + " from event_log l where l.topic = t.topic and l.case_id = t.case_id order by l.sequence desc limit 1), (select l.traceparent"
            + " from event_log l where l.topic = any('" + TOPICS + "') and l.case_id = t.case_id order by l.recorded_at desc limit 1), ''), body from "
            + recordset("event_log", EVENT_LOG) + " t)"),
        // The identity follows the order of the rows, so that the relay sends a case's events as they were decided.
        Map.entry(OUTBOX, "insert into outbox (topic, case_id, sequence) select topic, case_id, sequence from "
            + recordset("outbox", OUTBOX) + " with ordinality order by ordinality)"),
        Map.entry(ERRANDS, insert("errands", ERRANDS, "case_id", "kind", "payload")
            + " on conflict (case_id, kind) do update set payload = excluded.payload, tries = 0, not_before = now(), last_error = '')"),
        Map.entry(ERRANDS_GONE, "delete from errands using " + recordset("errands", ERRANDS_GONE)
            + " t where errands.case_id = t.case_id and errands.kind = t.kind)"),
        Map.entry(INBOX_FIRST, insert("inbox", INBOX_FIRST, "consumer", "topic", "case_id", "sequence", "event_id") + ")"),
        // The row is there and locked; put so, it is found by its key, where an update from a set would scan the table.
        Map.entry(INBOX_NEXT, insert("inbox", INBOX_NEXT, "consumer", "topic", "case_id", "sequence", "event_id")
            + " on conflict (consumer, topic, case_id) do update set sequence = excluded.sequence, event_id = excluded.event_id)"),
        Map.entry(PARKED, insert("parked", PARKED, "consumer", "topic", "partition", "\"offset\"", "case_id", "sequence", "fault", "reason",
            "headers", "value", "status", "copied") + " on conflict (consumer, topic, partition, \"offset\") do nothing)"),
        Map.entry(PARKED_DONE, "update parked set status = t.status, done_by = t.done_by, fault = coalesce(t.fault, parked.fault),"
            + " reason = coalesce(t.reason, parked.reason) from "
            + recordset("parked", PARKED_DONE)
            + " t where parked.consumer = t.consumer and parked.topic = t.topic and parked.partition = t.partition"
            + " and parked.\"offset\" = t.\"offset\")"),
        Map.entry(PARKED_STEPS, insert("parked_steps", PARKED_STEPS, "consumer", "topic", "partition", "\"offset\"", "step", "done_by", "at",
            "outcome", "sentence") + ")"),
        Map.entry(REQUESTS, insert("requests", REQUESTS, "scope", "key", "body_hash", "status", "body", "version", "location") + ")"));
    // spotless:on

    private Statement() {}

    /** The statement for these parts; its one parameter is their JSON text, its one column {@code cases} counts the cases that were written. */
    static String of(Set<String> parts, List<Row.Table> tables) {
        List<String> steps = new ArrayList<>();
        PARTS.keySet().stream()
                .filter(parts::contains)
                .sorted()
                .forEach(part -> steps.add("w_" + part + " as (" + PARTS.get(part)));
        tables.stream()
                .sorted(Comparator.comparing(Row.Table::name))
                .forEach(table -> steps.add("w_" + table.name() + " as ("
                        + insert(table.name(), table.name(), table.columns().toArray(String[]::new)) + ")"));
        return "with p as materialized (select $1::text::jsonb as j), " + String.join(", ", steps) + " select "
                + (parts.contains(CASES) ? "(select count(*) from w_cases)" : "0") + " as cases";
    }

    private static String insert(String table, String part, String... columns) {
        String list = String.join(", ", columns);
        return "insert into " + table + " (" + list + ") select " + list + " from " + recordset(table, part) + " t";
    }

    private static String recordset(String table, String part) {
        return "jsonb_populate_recordset(null::" + table + ", (select j -> '" + part + "' from p))";
    }
}
