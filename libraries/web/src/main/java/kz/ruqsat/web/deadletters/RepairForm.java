package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * A mended record, as it is sent.
 *
 * @param headers those that change; the others stay as they came
 * @param body its whole value
 */
public record RepairForm(
        Map<@NotBlank String, @NotNull String> headers,
        @NotNull JsonNode body) {

    public RepairForm {
        headers = headers == null ? Map.of() : headers;
    }
}
