package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.picture.Move;

/** The published state models, by kind of case. */
public final class StateModels {

    /** As published. */
    public static final StateModels PUBLISHED = read();

    private final Map<String, Model> models;
    private final Set<String> reporters;

    private StateModels(Map<String, Model> models, Set<String> reporters) {
        this.models = Map.copyOf(models);
        this.reporters = reporters;
    }

    /** The model of a kind of case; empty if none was published. */
    public Optional<Model> of(String kind) {
        return Optional.ofNullable(models.get(kind));
    }

    /** Kinds of bodies that report stages. */
    public Set<String> reporters() {
        return reporters;
    }

    /**
     * A row of a state table.
     *
     * @param name its name, such as {@code I5}; empty text where none was published
     * @param from states before
     * @param to state after; empty text for a note, which changes no state
     * @param stages codes that are owed, each with its alternatives; empty if the stage is optional
     */
    public record Step(String name, Set<String> from, String to, List<Set<String>> stages) {

        private boolean is(Move move) {
            return from.contains(move.from()) && (to.isEmpty() ? !move.changesState() : to.equals(move.to()));
        }
    }

    /**
     * The model of one kind of case.
     *
     * @param reports whether its stages go to monitoring
     * @param terminal states without a successor
     * @param again the row that begins anew after a terminal state; empty text if there is none
     * @param steps rows and notes
     */
    public record Model(boolean reports, Set<String> terminal, String again, List<Step> steps) {

        /** The row a move follows; empty if there is none. A row without a name stands for moves whose name was not published. */
        public Optional<Step> stepOf(Move move) {
            boolean isNamed = steps.stream().anyMatch(step -> step.name().equals(move.transition()));
            return steps.stream()
                    .filter(step -> step.name().equals(isNamed ? move.transition() : ""))
                    .filter(step -> step.is(move))
                    .findFirst();
        }

        /** Whether nothing follows the state but a beginning anew. */
        public boolean isEnd(String state) {
            return terminal.contains(state);
        }
    }

    private static StateModels read() {
        JsonNode file = DataFile.read("state-models.json");
        Map<String, Model> models = new HashMap<>();
        file.path("kinds").properties().forEach(kind -> models.put(kind.getKey(), model(kind.getValue())));
        return new StateModels(models, Set.copyOf(DataFile.texts(file.path("reporters"))));
    }

    private static Model model(JsonNode kind) {
        List<Step> steps = new ArrayList<>();
        kind.path("rows")
                .forEach(row -> steps.add(step(row, "from", row.path("to").asText())));
        kind.path("notes").forEach(row -> steps.add(step(row, "in", "")));
        return new Model(
                kind.path("reports").asBoolean(),
                Set.copyOf(DataFile.texts(kind.path("terminal"))),
                kind.path("again").asText(),
                List.copyOf(steps));
    }

    private static Step step(JsonNode row, String from, String to) {
        List<Set<String>> stages = DataFile.texts(row.path("stages")).stream()
                .map(code -> Set.of(code.split("\\|")))
                .toList();
        return new Step(row.path("row").asText(), Set.copyOf(DataFile.texts(row.path(from))), to, stages);
    }
}
