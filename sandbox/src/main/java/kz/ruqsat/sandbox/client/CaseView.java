package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case as its service shows it.
 *
 * @param caseId its id for ever
 * @param caseNumber the number for people
 * @param state where it stands
 */
public record CaseView(String caseId, String caseNumber, String state) {

    static CaseView from(JsonNode json) {
        return new CaseView(
                json.path("caseId").asText(),
                json.path("caseNumber").asText(),
                json.path("state").asText());
    }
}
