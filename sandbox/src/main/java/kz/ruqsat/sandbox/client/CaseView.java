package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case as its service shows it.
 *
 * @param caseId its id for ever
 * @param caseNumber the number for people
 * @param state where it stands
 * @param registrationNumber of the invitation, once it is agreed; else empty
 * @param stickerNumber of the blank of a visa, once it is taken; else empty
 * @param checks what became of each check, by its name
 */
public record CaseView(
        String caseId,
        String caseNumber,
        String state,
        String registrationNumber,
        String stickerNumber,
        Map<String, String> checks) {

    static CaseView from(JsonNode json) {
        var checks = new LinkedHashMap<String, String>();
        json.path("checks")
                .forEach(each -> checks.put(
                        each.path("check").asText(), each.path("outcome").asText()));
        return new CaseView(
                json.path("caseId").asText(),
                json.path("caseNumber").asText(),
                json.path("state").asText(json.path("applicationState").asText()),
                json.path("registrationNumber").asText(""),
                json.path("stickerNumber").asText(""),
                checks);
    }
}
