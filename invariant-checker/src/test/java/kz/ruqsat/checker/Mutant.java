package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kz.ruqsat.checker.audit.ChainsHold;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.GroupPosition;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.Table;
import kz.ruqsat.checker.picture.TopicRecord;

/** A dump with something wrong in it. Every change hits something, or the test fails. */
final class Mutant {

    private Instant now;
    private final Map<String, Map<String, Table>> databases = new LinkedHashMap<>();
    private final List<TopicRecord> records;
    private final List<GroupPosition> positions;
    private final List<String> authority;
    private Optional<List<String>> clients;
    private final Map<String, List<String>> logs = new LinkedHashMap<>();

    private Mutant(Dump clean) {
        this.now = clean.now();
        clean.databases().forEach((name, tables) -> databases.put(name, new LinkedHashMap<>(tables)));
        this.records = new ArrayList<>(clean.records());
        this.positions = new ArrayList<>(clean.positions());
        this.authority = new ArrayList<>(clean.authority().orElse(List.of()));
        this.clients = clean.clients();
    }

    static Mutant of(Dump clean) {
        return new Mutant(clean);
    }

    Dump dump() {
        records.sort(Comparator.comparing(TopicRecord::topic)
                .thenComparing(TopicRecord::partition)
                .thenComparing(TopicRecord::offset));
        return new Dump(now, databases, records, positions, Optional.of(authority), clients, logs);
    }

    Mutant at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    // --- rows

    private static Row row(Table table, int index) {
        return new Row(table.columns(), table.rows().get(index));
    }

    private Table table(String place) {
        return databases.get(database(place)).get(name(place));
    }

    private static String database(String place) {
        return place.split("\\.")[0];
    }

    private static String name(String place) {
        return place.split("\\.")[1];
    }

    private void put(String place, List<List<Object>> rows) {
        databases.get(database(place)).put(name(place), new Table(table(place).columns(), rows));
    }

    private int find(String place, Predicate<Row> which) {
        return IntStream.range(0, table(place).rows().size())
                .filter(index -> which.test(row(table(place), index)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such row in " + place));
    }

    /** The first row of that kind. */
    Row get(String place, Predicate<Row> which) {
        return row(table(place), find(place, which));
    }

    /** Takes the first such row out. */
    Mutant drop(String place, Predicate<Row> which) {
        List<List<Object>> rows = new ArrayList<>(table(place).rows());
        rows.remove(find(place, which));
        put(place, rows);
        return this;
    }

    /** Puts a copy of the first such row beside it, changed like this. */
    Mutant twice(String place, Predicate<Row> which, Map<String, Object> but) {
        List<List<Object>> rows = new ArrayList<>(table(place).rows());
        rows.add(changed(get(place, which), but));
        put(place, rows);
        return this;
    }

    /** Puts a row in, with these columns and empty ones. */
    Mutant add(String place, Map<String, Object> values) {
        List<List<Object>> rows = new ArrayList<>(table(place).rows());
        List<Object> row = new ArrayList<>();
        table(place).columns().forEach(column -> row.add(values.get(column)));
        rows.add(row);
        put(place, rows);
        return this;
    }

    /** Changes the first such row. */
    Mutant set(String place, Predicate<Row> which, Map<String, Object> values) {
        int index = find(place, which);
        List<List<Object>> rows = new ArrayList<>(table(place).rows());
        List<Object> changed = changed(row(table(place), index), values);
        assertThat(changed).as("the change changes something").isNotEqualTo(rows.get(index));
        rows.set(index, changed);
        put(place, rows);
        return this;
    }

    private static List<Object> changed(Row row, Map<String, Object> values) {
        assertThat(row.columns()).containsAll(values.keySet());
        List<Object> changed = new ArrayList<>(row.values());
        values.forEach((column, value) -> changed.set(row.columns().indexOf(column), value));
        return changed;
    }

    // --- history

    /** Changes a move and seals the chain anew, as somebody would who knows how. */
    Mutant move(String database, Predicate<Row> which, Map<String, Object> values) {
        String caseId = get(database + ".history", which).text("case_id");
        set(database + ".history", which, values);
        return sealed(database, caseId);
    }

    /** Adds a copy of a move at the end of its case, and seals it. */
    Mutant moveAgain(String database, Predicate<Row> which, Map<String, Object> but) {
        String caseId = get(database + ".history", which).text("case_id");
        long moves = get(database + ".cases", row -> row.text("case_id").equals(caseId))
                        .number("moves")
                + 1;
        Map<String, Object> values = new LinkedHashMap<>(but);
        values.put("move", moves);
        twice(database + ".history", which, values);
        set(database + ".cases", row -> row.text("case_id").equals(caseId), Map.of("moves", moves));
        return sealed(database, caseId);
    }

    private Mutant sealed(String database, String caseId) {
        String place = database + ".history";
        List<Integer> moves = IntStream.range(0, table(place).rows().size())
                .filter(index -> row(table(place), index).text("case_id").equals(caseId))
                .boxed()
                .sorted(Comparator.comparing(index -> row(table(place), index).number("move")))
                .toList();
        List<List<Object>> rows = new ArrayList<>(table(place).rows());
        String head = "";
        for (int index : moves) {
            List<Object> linked =
                    changed(new Row(table(place).columns(), rows.get(index)), Map.of("previous_hash", head));
            head = ChainsHold.seal(new Move(new Row(table(place).columns(), linked)));
            rows.set(index, changed(new Row(table(place).columns(), linked), Map.of("hash", head)));
        }
        put(place, rows);
        return set(database + ".cases", row -> row.text("case_id").equals(caseId), Map.of("head", head));
    }

    // --- records

    TopicRecord record(Predicate<TopicRecord> which) {
        return records.stream().filter(which).findFirst().orElseThrow(() -> new AssertionError("no such record"));
    }

    Mutant dropRecord(Predicate<TopicRecord> which) {
        records.remove(record(which));
        return this;
    }

    Mutant record(Predicate<TopicRecord> which, UnaryOperator<TopicRecord> change) {
        TopicRecord before = record(which);
        records.set(records.indexOf(before), change.apply(before));
        return this;
    }

    /** Changes an event in the log and on the topic alike. */
    Mutant event(String database, Predicate<Row> which, UnaryOperator<String> body) {
        Row logged = get(database + ".event_log", which);
        String changed = body.apply(logged.text("body"));
        set(database + ".event_log", which, Map.of("body", changed));
        return record(sent -> sent.eventId().equals(logged.text("event_id")), sent -> saying(sent, changed));
    }

    /** Gives an event another time, in the log and on the topic alike. */
    Mutant eventAt(String database, Predicate<Row> which, String instant) {
        Row logged = get(database + ".event_log", which);
        set(database + ".event_log", which, Map.of("at", instant));
        return record(sent -> sent.eventId().equals(logged.text("event_id")), sent -> with(sent, "ce_time", instant));
    }

    static TopicRecord saying(TopicRecord sent, String value) {
        return new TopicRecord(sent.topic(), sent.partition(), sent.offset(), sent.key(), sent.headers(), value);
    }

    static TopicRecord keyed(TopicRecord sent, String key) {
        return new TopicRecord(sent.topic(), sent.partition(), sent.offset(), key, sent.headers(), sent.value());
    }

    static TopicRecord at(TopicRecord sent, int partition, long offset) {
        return new TopicRecord(sent.topic(), partition, offset, sent.key(), sent.headers(), sent.value());
    }

    static TopicRecord with(TopicRecord sent, String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(sent.headers());
        headers.put(header, value);
        return new TopicRecord(sent.topic(), sent.partition(), sent.offset(), sent.key(), headers, sent.value());
    }

    Mutant position(Predicate<GroupPosition> which, UnaryOperator<GroupPosition> change) {
        GroupPosition before = positions.stream().filter(which).findFirst().orElseThrow();
        positions.set(positions.indexOf(before), change.apply(before));
        return this;
    }

    // --- journals

    private int line(Predicate<String> which) {
        return IntStream.range(0, authority.size())
                .filter(index -> which.test(authority.get(index)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such line"));
    }

    String journal(Predicate<String> which) {
        return authority.get(line(which));
    }

    Mutant journal(Predicate<String> which, UnaryOperator<String> change) {
        int index = line(which);
        String changed = change.apply(authority.get(index));
        assertThat(changed).isNotEqualTo(authority.get(index));
        authority.set(index, changed);
        return this;
    }

    Mutant journalDrop(Predicate<String> which) {
        authority.remove(line(which));
        return this;
    }

    Mutant journalAdd(String line) {
        authority.add(line);
        return this;
    }

    Mutant log(String file, String line) {
        logs.put(file, List.of(line));
        return this;
    }

    Mutant clients(List<String> lines) {
        clients = Optional.of(lines);
        return this;
    }
}
