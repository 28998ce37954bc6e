package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** invitation-service as inviters and officers call it. */
public final class Invitations {
    private static final String CASES = "/api/v1/cases/";

    private final Api api;

    public Invitations(Api api) {
        this.api = api;
    }

    /** Files a petition in its inviter's name and returns its cases, one for each invitee. */
    public List<CaseView> file(Petition petition) {
        var filed = api.post(petition.inviter().user(), "/api/v1/petitions", petition.json());
        return StreamSupport.stream(filed.body().path("cases").spliterator(), false)
                .map(CaseView::from)
                .toList();
    }

    public CaseView read(String user, String caseId) {
        return CaseView.from(api.get(user, CASES + caseId).body());
    }

    /** Rows of the append-only history, and what became of every term. */
    public JsonNode history(String user, String caseId) {
        return api.get(user, CASES + caseId + "/history").body();
    }
}
