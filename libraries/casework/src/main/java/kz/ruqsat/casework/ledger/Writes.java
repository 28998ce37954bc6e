package kz.ruqsat.casework.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.CaseId;

/** The flat rows that a transaction writes, by part of the one statement that writes them. */
final class Writes {

    /** An errand of a case; the last word of a transaction on it counts. */
    record ErrandKey(CaseId caseId, String kind) {}

    private final Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
    private final Map<Row.Table, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Map<ErrandKey, String> errands = new LinkedHashMap<>();

    /** What {@link #errands} holds for an errand that is owed no longer. */
    private static final String NONE = "";

    void add(String part, Map<String, Object> values) {
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(values);
    }

    void add(Row row) {
        rows.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row.values());
    }

    void owe(ErrandKey errand, String payload) {
        errands.put(errand, payload);
    }

    void oweNoLonger(ErrandKey errand) {
        errands.put(errand, NONE);
    }

    /** Takes over what another one collected. */
    void addAll(Writes more) {
        more.parts.forEach((part, values) ->
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(values));
        more.rows.forEach((table, values) ->
                rows.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(values));
        errands.putAll(more.errands);
    }

    /** The rows of one part. */
    List<Map<String, Object>> of(String part) {
        return List.copyOf(parts.getOrDefault(part, List.of()));
    }

    /** The statement's one parameter: everything, as JSON by part. */
    Map<String, List<Map<String, Object>>> all() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>(parts);
        endWithinStatement(all);
        errands.forEach((errand, payload) -> all.computeIfAbsent(
                        payload.equals(NONE) ? Statement.ERRANDS_GONE : Statement.ERRANDS, _ -> new ArrayList<>())
                .add(Map.of("case_id", errand.caseId(), "kind", errand.kind(), "payload", payload)));
        rows.forEach((table, values) -> all.put(table.name(), values));
        return all;
    }

    // One statement does not see its own rows: a term that starts and ends in it is written as ended from the outset.
    private static void endWithinStatement(Map<String, List<Map<String, Object>>> all) {
        if (!all.containsKey(Statement.TERMS) || !all.containsKey(Statement.TERMS_ENDED)) {
            return;
        }
        Map<List<Object>, Map<String, Object>> started = new LinkedHashMap<>();
        all.get(Statement.TERMS).forEach(term -> started.put(termKey(term), term));
        List<Map<String, Object>> endedLater = new ArrayList<>();
        for (Map<String, Object> ended : all.get(Statement.TERMS_ENDED)) {
            if (started.computeIfPresent(termKey(ended), (_, term) -> with(term, ended)) == null) {
                endedLater.add(ended);
            }
        }
        all.put(Statement.TERMS, List.copyOf(started.values()));
        all.put(Statement.TERMS_ENDED, endedLater);
        all.values().removeIf(List::isEmpty);
    }

    private static List<Object> termKey(Map<String, Object> term) {
        return List.of(term.get("case_id"), term.get("clock"), term.get("generation"));
    }

    private static Map<String, Object> with(Map<String, Object> term, Map<String, Object> ended) {
        Map<String, Object> both = new LinkedHashMap<>(term);
        both.putAll(ended);
        return both;
    }

    /** The tables of the service that get rows. */
    List<Row.Table> tables() {
        return List.copyOf(rows.keySet());
    }
}
