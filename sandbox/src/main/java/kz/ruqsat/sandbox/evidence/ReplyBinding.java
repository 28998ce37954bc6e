package kz.ruqsat.sandbox.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Whether a reply is about the request it was taken for. */
final class ReplyBinding {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplyBinding() {}

    static List<Finding> of(JsonNode reply, JsonNode receipt, String requestId) {
        try {
            var value = JSON.readTree(reply.path("value").asText());
            var sameRequest = Finding.of(
                    value.path("requestId").asText().equals(requestId),
                    "it names the request",
                    "it names " + value.path("requestId").asText());
            return List.of(sameRequest, hash(reply, receipt, value));
        } catch (JsonProcessingException e) {
            return List.of(Finding.of(false, "its value is JSON", "it is not"));
        }
    }

    private static Finding hash(JsonNode reply, JsonNode receipt, JsonNode value) {
        boolean same = value.path("requestHash").equals(receipt.path("requestHash"));
        boolean mismatched = reply.path("disposition").asText().equals("BINDING_MISMATCH");
        boolean closed = reply.path("disposition").asText().equals("AFTER_CLOSE");
        return closed
                ? Finding.notChecked("a closed request is bound to nothing")
                : Finding.of(
                        same != mismatched,
                        mismatched
                                ? "it is about other bytes, as its disposition says"
                                : "it is about the bytes that were accepted",
                        "the hashes say otherwise");
    }
}
