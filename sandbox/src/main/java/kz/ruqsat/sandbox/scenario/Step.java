package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a scenario.
 *
 * @param at when, on the stand's clock
 * @param by test user in whose name it is done; empty where nobody has to be named
 * @param sentence who does what, for people
 * @param deed what is done
 * @param meets the refusal it must meet, if it must not succeed
 * @param finds what must be found afterwards in the case or the answer: JSON pointer, or name of a field, and value
 * @param shows what an assessment must say, in the words of the field
 */
record Step(
        Instant at,
        String by,
        String sentence,
        Deed deed,
        Optional<Refused> meets,
        Map<String, Object> finds,
        List<Expectation<Assessed>> shows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECISIONS =
            Set.of("decision", "review-refusal", "refusal", "issue", "execution", "correction");

    Step {
        shows = List.copyOf(shows);
    }

    /**
     * Holds what is shown against what must be found.
     *
     * @throws Difference.Found where a field is another
     */
    void requireFound(JsonNode view) {
        var differing = finds.keySet().stream()
                .filter(field -> !expected(field).equals(found(view, field)))
                .toList();
        if (!differing.isEmpty()) {
            throw new Difference.Found(List.of(new Difference(
                    "what is found",
                    differing.stream()
                            .map(field -> field + " " + expected(field))
                            .toList(),
                    differing.stream()
                            .map(field -> field + " " + found(view, field))
                            .toList())));
        }
    }

    private String expected(String field) {
        JsonNode value = JSON.valueToTree(finds.get(field));
        return written(value);
    }

    private static String found(JsonNode view, String field) {
        var found = Hands.found(view, field);
        return found.isMissingNode() ? "(nothing)" : written(found);
    }

    // A text and a number that read alike are alike.
    private static String written(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** Whether it is told that nobody can go on while state systems are silent. */
    boolean isAboutSilentSystems() {
        return meets.stream().anyMatch(refusal -> refusal.rules().contains("R-044"));
    }

    /** Whether a body decides a case by it. */
    boolean isDecision() {
        return deed instanceof Deed.Does does && DECISIONS.contains(does.act()) && meets.isEmpty();
    }
}
