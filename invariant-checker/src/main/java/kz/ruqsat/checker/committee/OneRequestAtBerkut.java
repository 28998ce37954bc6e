package kz.ruqsat.checker.committee;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.check.Outcome.NotApplicable;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** CHK-12. */
public final class OneRequestAtBerkut implements Check {

    @Override
    public String code() {
        return "CHK-12";
    }

    @Override
    public String holds() {
        return "Berkut accepted each request once, and every try of it was the same to the byte";
    }

    @Override
    public Outcome examine(Picture picture) {
        if (picture.authority().isEmpty()) {
            return new NotApplicable("there is no journal of Berkut's stub");
        }
        Look look = new Look();
        Map<String, JsonNode> accepted = new HashMap<>();
        Authority authority = new Authority(picture);
        picture.authority("accepted").forEach(entry -> {
            boolean first = accepted.putIfAbsent(entry.path("requestId").asText(), entry) == null;
            look.holds(first || authority.mayHaveForgotten(entry), caseOf(entry), request(entry), "was accepted twice");
        });
        picture.authority("repeated").forEach(entry -> {
            String before = accepted.getOrDefault(entry.path("requestId").asText(), entry)
                    .path("requestHash")
                    .asText();
            look.holds(
                    before.equals(entry.path("requestHash").asText()),
                    "",
                    request(entry),
                    "was repeated with another body");
        });
        picture.authority("contradicted")
                .forEach(entry -> look.found("", request(entry), "came again with another body"));
        ours(picture, accepted, look);
        return look.orNone("nothing was sent to KNB");
    }

    private static void ours(Picture picture, Map<String, JsonNode> accepted, Look look) {
        Map<String, JsonNode> unknown = new HashMap<>(accepted);
        for (Row request : picture.rows(Picture.APPROVAL, "approval_requests")) {
            String id = request.text("request_id");
            unknown.remove(id);
            picture.find(Picture.APPROVAL, request.text("case_id"))
                    .filter(file -> file.file().path("requestId").asText().equals(id))
                    .filter(file -> file.file().path("standing").has("acceptance"))
                    .ifPresent(file ->
                            receipt(file.file().path("standing").path("acceptance"), accepted.get(id), request, look));
        }
        unknown.values().forEach(entry -> look.found(caseOf(entry), request(entry), "was never made here"));
    }

    private static void receipt(JsonNode ours, JsonNode theirs, Row request, Look look) {
        boolean same = theirs != null
                && theirs.path("requestHash").equals(ours.path("requestHash"))
                && theirs.path("receiptId").equals(ours.path("receiptId"))
                && theirs.path("acceptedAt").equals(ours.path("acceptedAt"));
        look.holds(
                same,
                request.text("case_id"),
                "request " + request.text("request_id"),
                "was accepted, says approval-service; Berkut's journal does not have that acceptance");
    }

    private static String caseOf(JsonNode entry) {
        return entry.path("caseReference").asText();
    }

    private static String request(JsonNode entry) {
        return "Berkut's journal, request " + entry.path("requestId").asText();
    }
}
