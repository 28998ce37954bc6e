package kz.ruqsat.registers.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data file as it is written; its header {@code about} says how it is read.
 *
 * @param about its header
 * @param keyForms patterns of the parts of keys
 * @param systems in the order of the published table
 */
record DataFile(Map<String, String> about, Map<String, String> keyForms, List<SystemForm> systems) {

    private static final String NAME = "/state-registers/registers.json";

    /** A system and its rows. */
    record SystemForm(
            String code,
            String name,
            String holds,
            List<String> keys,
            List<String> replaces,
            Map<String, String> examples,
            List<RowForm> answers) {}

    /** Exactly one of {@code keys} and {@code like}, and the members of an {@link AnswerForm}. */
    record RowForm(
            List<String> keys,
            String like,
            RecordState state,
            ObjectNode record,
            List<AnswerForm.Candidate> several,
            Boolean notFound,
            String note) {

        Optional<RegisterAnswer> answer() {
            return new AnswerForm(state, record, several, notFound).answer();
        }

        Pattern fits() {
            return keys == null ? Pattern.compile(like) : anyOf(keys.stream().map(Pattern::quote));
        }
    }

    static DataFile bundled() {
        try (var in = DataFile.class.getResourceAsStream(NAME)) {
            return new ObjectMapper().readValue(in, DataFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the test data " + NAME + " cannot be read", e);
        }
    }

    /** The system of that form. */
    StateSystem system(SystemForm form) {
        var keyPattern = anyOf(form.keys().stream().map(this::keyPattern));
        return new StateSystem(
                form.code(), form.name(), form.holds(), form.keys(), form.replaces(), form.examples(), keyPattern);
    }

    private String keyPattern(String parts) {
        return Arrays.stream(parts.split(":"))
                .map(part -> require(keyForms.get(part), "there is no form of key " + part))
                .collect(Collectors.joining(":"));
    }

    private static Pattern anyOf(Stream<String> patterns) {
        return Pattern.compile(patterns.collect(Collectors.joining("|", "(?:", ")")));
    }

    /** The rows of a system, those with listed keys first. */
    static List<Row> rows(SystemForm form, StateSystem system) {
        var dangling = form.answers().stream()
                .filter(row -> row.keys() != null)
                .flatMap(row -> row.keys().stream())
                .filter(key -> !system.takes(key))
                .toList();
        if (!dangling.isEmpty() || !form.examples().values().stream().allMatch(system::takes)) {
            throw new IllegalStateException(form.code() + " lists keys that nobody can ask it by: " + dangling);
        }
        return form.answers().stream()
                .sorted((one, other) -> Boolean.compare(one.keys() == null, other.keys() == null))
                .map(row -> row(form, row))
                .toList();
    }

    private static Row row(SystemForm form, RowForm row) {
        if ((row.keys() == null) == (row.like() == null)) {
            throw new IllegalStateException(form.code() + " has a row that needs exactly one of keys and like");
        }
        var answer = row.answer()
                .orElseThrow(() -> new IllegalStateException(
                        form.code() + " has a row that needs exactly one of record, several and notFound"));
        return new Row(row.fits(), answer);
    }

    private static String require(String value, String otherwise) {
        if (value == null) {
            throw new IllegalStateException(otherwise);
        }
        return value;
    }
}
