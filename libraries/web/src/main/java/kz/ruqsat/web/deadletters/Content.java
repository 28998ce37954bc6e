package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a record holds.
 *
 * @param headers as UTF-8 text
 * @param body its value, where that is JSON
 * @param base64 its bytes, where they are no JSON
 */
public record Content(
        Map<String, String> headers,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<JsonNode> body,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String base64) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Content {
        headers = Map.copyOf(headers);
    }

    /** The content of a record. */
    public static Content of(Map<String, String> headers, byte[] value) {
        Optional<JsonNode> body = json(value);
        return new Content(
                headers, body, body.isPresent() ? "" : Base64.getEncoder().encodeToString(value));
    }

    private static Optional<JsonNode> json(byte[] value) {
        try {
            return Optional.of(JSON.readTree(value)).filter(JsonNode::isContainerNode);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
