package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.ruqsat.monitoring.desks.Act;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.problem.Refusals;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What somebody sends from the page of a record.
 *
 * @param seal see {@link FormSeal}
 * @param key of the request, made with the page: a second press of the button is a repeat
 * @param version of the record that was looked at
 * @param headers of a mended record, one a line: name, colon, value
 * @param body of a mended record, JSON
 * @param reason why nobody waits for the record
 */
public record LetterForm(
        @RestForm String seal,
        @RestForm String key,
        @RestForm String version,
        @RestForm String headers,
        @RestForm String body,
        @RestForm String reason) {

    private static final int LONGEST_REASON = 500;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    public LetterForm {
        seal = orEmpty(seal);
        key = orEmpty(key);
        version = orEmpty(version);
        headers = orEmpty(headers);
        body = orEmpty(body);
        reason = orEmpty(reason).strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /**
     * The step that is asked for.
     *
     * @throws kz.ruqsat.web.problem.RefusedException {@code malformed-request}, naming the field
     */
    Act act(Step step, String id) {
        if (!key.matches("[0-9a-f-]{36}") || !version.matches("[0-9]{1,9}")) {
            throw Refusals.malformed("/version", "wrong-format", "Load the page again and send the form from there.");
        }
        return new Act(step, id, key, Long.parseLong(version), content(step));
    }

    private JsonNode content(Step step) {
        ObjectNode content = STRICT.createObjectNode();
        if (step == Step.REPAIR) {
            content.set("headers", headersByName());
            content.set("body", bodyAsJson());
        } else if (step == Step.SET_ASIDE) {
            content.put("reason", requiredReason());
        }
        return content;
    }

    private ObjectNode headersByName() {
        ObjectNode named = STRICT.createObjectNode();
        headers.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Refusals.malformed("/headers", "wrong-format", "One a line: name, colon, value.");
            }
            named.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return named;
    }

    private JsonNode bodyAsJson() {
        try {
            JsonNode read = STRICT.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
            throw Refusals.malformed("/body", "required", "A JSON object.");
        } catch (JsonProcessingException malformed) {
            throw Refusals.malformed("/body", "wrong-format", "No JSON" + place(malformed.getLocation()) + ".");
        }
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private String requiredReason() {
        if (reason.isEmpty()) {
            throw Refusals.malformed("/reason", "required", "Why nobody waits for it.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusals.malformed("/reason", "too-long", "At most " + LONGEST_REASON + " characters.");
        }
        return reason;
    }
}
