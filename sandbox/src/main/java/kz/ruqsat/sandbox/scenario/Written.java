package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a scenario file with what is written there. Whatever cannot be understood is a {@link NotUnderstoodException} that names file and line,
 * and the nearest word that would be.
 */
final class Written {
    private static final int CLOSE_ENOUGH = 4;

    private final Path file;
    private final Node node;

    private Written(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The whole of a file. */
    static Written in(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new NotUnderstoodException(file + ": nothing is written here");
            }
            return new Written(file, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new NotUnderstoodException(file + ":" + line + ": this is not YAML: " + broken.getProblem());
        } catch (IOException unreadable) {
            throw new StandException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** What is wrong here, as an error that names the place. */
    NotUnderstoodException wrong(String message) {
        int line = node.getStartMark().getLine() + 1;
        return new NotUnderstoodException(file + ":" + line + ": " + message);
    }

    /** A word that is none of those it may be, as an error that names the nearest. */
    NotUnderstoodException unknown(String what, String word, Collection<String> known) {
        var distance = new LevenshteinDistance();
        var nearest = known.stream().min(Comparator.comparing(each -> distance.apply(word, each)));
        var hint = nearest.filter(each -> distance.apply(word, each) <= CLOSE_ENOUGH)
                .map(each -> "did you mean \"" + each + "\"?")
                .orElse("there are " + String.join(", ", known));
        return wrong("unknown " + what + " \"" + word + "\"; " + hint);
    }

    /** The name under which this stands, at the same place; for what may itself be a wrong word. */
    Written key(String name) {
        return new Written(
                file,
                new ScalarNode(Tag.STR, name, node.getStartMark(), node.getEndMark(), DumperOptions.ScalarStyle.PLAIN));
    }

    /** A text that may be empty or nothing but blanks. */
    String rawText() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("a text is missing here");
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong("a text is missing here");
    }

    /** The fields in the order in which they are written; each has a name of its own. */
    Map<String, Written> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("fields are missing here, such as \"name: value\"");
        }
        var fields = new LinkedHashMap<String, Written>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = new Written(file, tuple.getKeyNode());
            if (fields.put(key.text(), new Written(file, tuple.getValueNode())) != null) {
                throw key.wrong("\"" + key.text() + "\" is written twice");
            }
        }
        return fields;
    }

    /** Refuses every field that is not one of these. */
    Written only(List<String> known) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                var key = new Written(file, tuple.getKeyNode());
                if (!known.contains(key.text())) {
                    throw key.unknown("key", key.text(), known);
                }
            }
        }
        return this;
    }

    Optional<Written> find(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /** The fields of a field; none if it is not there. */
    Map<String, Written> findFields(String key) {
        return find(key).map(Written::fields).orElse(Map.of());
    }

    Written require(String key) {
        return find(key).orElseThrow(() -> wrong("\"" + key + "\" is missing here"));
    }

    /** The items of a list; one item alone is a list of one. */
    List<Written> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new Written(file, each))
                    .toList();
        }
        return List.of(this);
    }

    /** The items of a field; none if it is not there. */
    Stream<Written> findItems(String key) {
        return find(key).stream().flatMap(list -> list.items().stream());
    }

    /** The whole as a JSON tree. */
    JsonNode asJson() {
        return new ObjectMapper().valueToTree(json());
    }

    /** The same as JSON: texts, whole numbers, truth values, null, lists and objects. A date is a text. */
    Object json() {
        return switch (node) {
            case MappingNode _ -> {
                var object = new LinkedHashMap<String, Object>();
                fields().forEach((key, value) -> object.put(key, value.json()));
                yield object;
            }
            case SequenceNode _ ->
                new ArrayList<>(items().stream().map(Written::json).toList());
            case ScalarNode scalar -> scalar(scalar);
            default -> throw wrong("this cannot be part of a body");
        };
    }

    // YAML takes more for numbers and truth values than JSON does, "0012345678" and "no" for instance; here those are
    // texts.
    private static Object scalar(ScalarNode scalar) {
        var value = scalar.getValue();
        if (scalar.getTag().equals(Tag.INT) && value.matches("-?(0|[1-9][0-9]{0,17})")) {
            return Long.valueOf(value);
        }
        if (scalar.getTag().equals(Tag.BOOL) && value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return scalar.getTag().equals(Tag.NULL) ? null : value;
    }
}
