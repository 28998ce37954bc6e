package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;

/** approval-service as officers and the auditor read it. */
public final class Approvals {
    private final Api api;

    public Approvals(Api api) {
        this.api = api;
    }

    /** The approval requests of a case, one for each round. */
    public JsonNode ofCase(String user, String caseId) {
        return api.get(user, "/api/v1/approval-requests?caseId=" + caseId)
                .body()
                .path("items");
    }
}
