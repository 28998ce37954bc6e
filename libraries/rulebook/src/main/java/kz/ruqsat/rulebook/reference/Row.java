package kz.ruqsat.rulebook.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One object of a data file that knows where it stands, so that every complaint names file, key and field. */
record Row(JsonNode node, String file, String key) {

    ReferenceDataException broken(String field, String problem) {
        return new ReferenceDataException(file, key, field, problem);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        if (!has(field) || !node.get(field).isValueNode()) {
            throw broken(field, "a text is missing");
        }
        return node.get(field).asText();
    }

    /** Empty text where the data say null or nothing: "not known or not offered". */
    String textOrEmpty(String field) {
        return has(field) ? text(field) : "";
    }

    boolean flag(String field) {
        return switch (text(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(field, "true or false expected");
        };
    }

    int number(String field) {
        if (!has(field) || !node.get(field).isInt()) {
            throw broken(field, "a whole number is missing");
        }
        return node.get(field).asInt();
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> closedList) {
        return constant(field, text(field), closedList);
    }

    <E extends Enum<E>> List<E> someOf(String field, Class<E> closedList) {
        return texts(field).stream()
                .map(text -> constant(field, text, closedList))
                .toList();
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> closedList) {
        try {
            return Enum.valueOf(closedList, text);
        } catch (IllegalArgumentException unknown) {
            throw broken(field, "unknown value '" + text + "'");
        }
    }

    LocalDate date(String field) {
        return parsed(field, LocalDate::parse);
    }

    Period period(String field) {
        return parsed(field, Period::parse);
    }

    private <T> T parsed(String field, Function<String, T> parser) {
        try {
            return parser.apply(text(field));
        } catch (DateTimeException wrong) {
            throw broken(field, "'" + text(field) + "' is not of the right form");
        }
    }

    Pattern pattern(String field) {
        try {
            return Pattern.compile(text(field));
        } catch (PatternSyntaxException wrong) {
            throw broken(field, "no regular expression: " + wrong.getDescription());
        }
    }

    List<Integer> numbers(String field) {
        return children(field).stream().map(child -> number(field, child)).toList();
    }

    private int number(String field, JsonNode child) {
        if (!child.isInt()) {
            throw broken(field, "a list of whole numbers expected");
        }
        return child.asInt();
    }

    List<String> texts(String field) {
        return children(field).stream().map(JsonNode::asText).toList();
    }

    /** The object under a field; empty where the data say null. */
    Optional<Row> row(String field) {
        return has(field) ? Optional.of(new Row(node.get(field), file, key + "." + field)) : Optional.empty();
    }

    Row requiredRow(String field) {
        return row(field).orElseThrow(() -> broken(field, "an object is missing"));
    }

    /** The objects of a list, each known by the value of its key field. */
    List<Row> rows(String field, String keyField) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode child : children(field)) {
            String name = field + "[" + child.path(keyField).asText("#" + rows.size()) + "]";
            rows.add(new Row(child, file, key.isEmpty() ? name : key + "." + name));
        }
        return List.copyOf(rows);
    }

    private List<JsonNode> children(String field) {
        if (!has(field) || !node.get(field).isArray()) {
            throw broken(field, "a list is missing");
        }
        List<JsonNode> children = new ArrayList<>();
        node.get(field).forEach(children::add);
        return children;
    }
}
