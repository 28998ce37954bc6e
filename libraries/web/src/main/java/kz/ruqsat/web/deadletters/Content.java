package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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

    public Content {
        headers = Map.copyOf(headers);
    }
}
