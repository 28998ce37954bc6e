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

    /** The statement's one parameter: everything, as JSON by part. */
    Map<String, List<Map<String, Object>>> all() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>(parts);
        errands.forEach((errand, payload) -> all.computeIfAbsent(
                        payload.equals(NONE) ? Statement.ERRANDS_GONE : Statement.ERRANDS, _ -> new ArrayList<>())
                .add(Map.of("case_id", errand.caseId(), "kind", errand.kind(), "payload", payload)));
        rows.forEach((table, values) -> all.put(table.name(), values));
        return all;
    }

    /** The tables of the service that get rows. */
    List<Row.Table> tables() {
        return List.copyOf(rows.keySet());
    }
}
