package kz.ruqsat.registers.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a system's test data: which keys it answers, and how.
 *
 * @param fits the whole key must match
 * @param answer with places to fill in its texts: {@code {key}}, named groups of the pattern, settings
 */
record Row(Pattern fits, RegisterAnswer answer) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The answer to that key, if the row is about it. */
    Optional<RegisterAnswer> answerTo(String key, Map<String, String> settings) {
        var matcher = fits.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<>(settings);
        values.put("key", key);
        matcher.namedGroups().keySet().forEach(group -> values.put(group, matcher.group(group)));
        return Optional.of(filled(answer, values));
    }

    private static RegisterAnswer filled(RegisterAnswer answer, Map<String, String> values) {
        return switch (answer) {
            case RegisterAnswer.Found found -> filled(found, values);
            case RegisterAnswer.Several(var candidates) ->
                new RegisterAnswer.Several(
                        candidates.stream().map(each -> filled(each, values)).toList());
            case RegisterAnswer.NotFound none -> none;
        };
    }

    private static RegisterAnswer.Found filled(RegisterAnswer.Found found, Map<String, String> values) {
        return new RegisterAnswer.Found(found.state(), filled(found.record(), values));
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(filled(text.textValue(), values));
            case ArrayNode list -> {
                var filled = JsonNodeFactory.instance.arrayNode(list.size());
                list.forEach(each -> filled.add(filled(each, values)));
                yield filled;
            }
            case ObjectNode object -> {
                var filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(each -> filled.set(each.getKey(), filled(each.getValue(), values)));
                yield filled;
            }
            default -> node;
        };
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
