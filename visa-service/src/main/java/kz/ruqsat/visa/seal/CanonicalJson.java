package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with one spelling, over which a signature is made: names sorted, no blanks (RFC 8785). Seals hold texts, whole numbers and objects; anything else
 * has no place in one and is refused.
 */
final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {}

    /**
     * The one spelling.
     *
     * @throws IllegalArgumentException for lists, fractions, truth values and nulls
     */
    static String of(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isTextual() || node.isIntegralNumber()) {
            return written(node);
        }
        throw new IllegalArgumentException("a seal holds texts, whole numbers and objects");
    }

    private static String object(JsonNode node) {
        Map<String, String> members = new TreeMap<>();
        node.fields().forEachRemaining(field -> members.put(field.getKey(), of(field.getValue())));
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append(written(JSON.getNodeFactory().textNode(name)))
                .append(':')
                .append(value));
        return text.append('}').toString();
    }

    private static String written(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
