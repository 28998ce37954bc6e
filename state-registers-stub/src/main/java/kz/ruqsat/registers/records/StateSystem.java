package kz.ruqsat.registers.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One state information system.
 *
 * @param code such as {@code GBD_UL}
 * @param name for people
 * @param holds what it keeps
 * @param keys forms of keys it is asked by; parts of one key are joined by a colon
 * @param replaces codes of the documents nobody may be asked for because the system holds them
 * @param examples a key for each kind of answer
 * @param keyPattern what a key must look like
 */
@Schema(name = "StateSystem")
public record StateSystem(
        @Schema(examples = "GBD_UL") String code,
        String name,
        String holds,

        @Schema(examples = "[\"BIN\"]") List<String> keys,

        @Schema(examples = "[\"LEGAL_ENTITY_REGISTRATION\"]")
        List<String> replaces,

        @Schema(description = "A key of the test data for each kind of answer")
        Map<String, String> examples,

        @JsonIgnore @Schema(hidden = true) Pattern keyPattern) {

    public StateSystem {
        keys = List.copyOf(keys);
        replaces = List.copyOf(replaces);
        examples = Map.copyOf(examples);
    }

    /** Whether this could be a key of the system. */
    public boolean takes(String key) {
        return keyPattern.matcher(key).matches();
    }
}
