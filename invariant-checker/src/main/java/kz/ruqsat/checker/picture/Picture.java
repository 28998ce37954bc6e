package kz.ruqsat.checker.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stand as the checks look at it: the dump with its cases, events and records put in order. Nothing in it changes. */
public final class Picture {

    /** Databases of services; each service calls itself by this and {@code -service}. */
    public static final String INVITATION = "invitation";

    public static final String APPROVAL = "approval";
    public static final String VISA = "visa";
    public static final String MONITORING = "monitoring";

    /** Topic of the stages. */
    public static final String STAGES = "public-services.stages.v1";

    /** Topic on which Berkut answers; its records are no events. */
    public static final String REPLIES = "berkut.approval.replies.v1";

    private final Dump dump;
    private final Expected expected;
    private final List<Case> cases;
    private final List<Logged> log;
    private final Map<String, Case> byPlace;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Row> visas = new HashMap<>();

    public Picture(Dump dump, Expected expected) {
        this.dump = dump;
        this.expected = expected;
        this.cases = dump.databases().keySet().stream()
                .flatMap(database -> casesOf(dump, database))
                .toList();
        this.log = dump.databases().keySet().stream()
                .flatMap(database -> dump.rows(database, "event_log").stream().map(row -> new Logged(database, row)))
                .sorted(Comparator.comparing(Logged::topic)
                        .thenComparing(Logged::caseId)
                        .thenComparing(Logged::sequence))
                .toList();
        this.byPlace = cases.stream()
                .collect(toMap(each -> each.database() + " " + each.id(), Function.identity(), (a, _) -> a));
        cases.forEach(each ->
                each.row().maybe("number").ifPresent(number -> numbers.merge(each.id(), number, Picture::forPeople)));
        dump.rows(VISA, "visas").forEach(row -> visas.put(row.text("visa_id"), row));
    }

    private static Stream<Case> casesOf(Dump dump, String database) {
        Map<String, List<Move>> history = dump.rows(database, "history").stream()
                .map(Move::new)
                .sorted(Comparator.comparing(Move::number))
                .collect(groupingBy(Move::caseId));
        Map<String, List<Term>> terms = dump.rows(database, "cases").isEmpty()
                ? Map.of()
                : dump.rows(database, "terms").stream()
                        .map(Term::new)
                        .sorted(Comparator.comparing(Term::generation))
                        .collect(groupingBy(Term::caseId));
        return dump.rows(database, "cases").stream().map(row -> {
            String id = row.text("case_id");
            return new Case(database, row, history.getOrDefault(id, List.of()), terms.getOrDefault(id, List.of()));
        });
    }

    // A case of a petition has a number with letters; the same case in the register of invitations one of ten digits.
    private static String forPeople(String one, String other) {
        return one.matches("\\d+") ? other : one;
    }

    /** Where the clock of the procedure stands. */
    public Instant now() {
        return dump.now();
    }

    /** What is known beforehand. */
    public Expected expected() {
        return expected;
    }

    /** Names of the databases. */
    public List<String> databases() {
        return List.copyOf(dump.databases().keySet());
    }

    /** Names of the tables of a database. */
    public List<String> tables(String database) {
        return List.copyOf(dump.databases().getOrDefault(database, Map.of()).keySet());
    }

    /** Rows of a table; none if there is no such table. */
    public List<Row> rows(String database, String table) {
        return dump.rows(database, table);
    }

    /** Databases of services that have cases. */
    public List<String> caseDatabases() {
        return databases().stream()
                .filter(database -> tables(database).contains("cases"))
                .toList();
    }

    /** All cases of all services. */
    public List<Case> cases() {
        return cases;
    }

    /** Cases of a kind. */
    public List<Case> cases(String... kinds) {
        List<String> wanted = List.of(kinds);
        return cases.stream().filter(each -> wanted.contains(each.kind())).toList();
    }

    /** A case as a service has it. */
    public Optional<Case> find(String database, String caseId) {
        return Optional.ofNullable(byPlace.get(database + " " + caseId));
    }

    /** The number people use for a case; empty text if it has none. */
    public String numberOf(String caseId) {
        return numbers.getOrDefault(caseId, "");
    }

    /** A visa of the register, by its id. */
    public Optional<Row> visa(String visaId) {
        return Optional.ofNullable(visas.get(visaId));
    }

    /** Every logged event, by topic, case and sequence. */
    public List<Logged> log() {
        return log;
    }

    /** Every record of every topic, by topic, partition and offset. */
    public List<TopicRecord> records() {
        return dump.records();
    }

    /** The records of topics on which services publish. */
    public List<TopicRecord> events() {
        return dump.records().stream()
                .filter(each -> !each.isDeadLetter() && !each.topic().equals(REPLIES))
                .toList();
    }

    /** Berkut's answers. */
    public List<TopicRecord> replies() {
        return dump.records().stream()
                .filter(each -> each.topic().equals(REPLIES))
                .toList();
    }

    /** How far each consumer group has read. */
    public List<GroupPosition> positions() {
        return dump.positions();
    }

    /** What happened at Berkut's stub, in order; empty if nobody wrote it down. */
    public Optional<List<JsonNode>> authority() {
        return dump.authority().map(Picture::parsed);
    }

    /** Entries of a kind in the journal of Berkut's stub; none if there is no journal. */
    public List<JsonNode> authority(String kind) {
        return authority().orElse(List.of()).stream()
                .map(line -> line.path("entry"))
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .toList();
    }

    /** What clients sent and were answered; empty if nobody wrote it down. */
    public Optional<List<JsonNode>> clients() {
        return dump.clients().map(Picture::parsed);
    }

    /** Lines of the journals as they are. */
    public List<String> authorityLines() {
        return dump.authority().orElse(List.of());
    }

    /** Lines of log files, by name of the file. */
    public Map<String, List<String>> logs() {
        return dump.logs();
    }

    private static List<JsonNode> parsed(List<String> lines) {
        List<JsonNode> parsed = new ArrayList<>();
        lines.stream().filter(line -> !line.isBlank()).map(Row::tree).forEach(parsed::add);
        return parsed;
    }

    /** How far each service is with each case, monitoring's included. */
    public List<Taken> taken() {
        List<Taken> all = new ArrayList<>();
        for (String database : databases()) {
            rows(database, "inbox").forEach(row -> all.add(Taken.of(database, row)));
        }
        return all;
    }

    /** What consumers have put aside. */
    public List<Parked> parked() {
        List<Parked> all = new ArrayList<>();
        caseDatabases().forEach(database -> rows(database, "parked").forEach(row -> all.add(Parked.of(database, row))));
        Map<String, Row> states = new LinkedHashMap<>();
        rows(MONITORING, "parked_state").forEach(row -> states.put(Parked.place(row), row));
        Set<String> aside = rows(MONITORING, "parked_steps").stream()
                .filter(step -> step.text("step").equals("SET_ASIDE"))
                .map(Parked::place)
                .collect(Collectors.toSet());
        rows(MONITORING, "parked_records").forEach(row -> {
            String place = Parked.place(row);
            Parked parked = Parked.of(MONITORING, row, Optional.ofNullable(states.get(place)));
            all.add(aside.contains(place) ? parked.setAside() : parked);
        });
        return all;
    }
}
