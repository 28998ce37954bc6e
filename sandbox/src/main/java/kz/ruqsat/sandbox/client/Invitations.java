package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.Waiting;

/** invitation-service as inviters and officers call it. */
public final class Invitations {
    private static final String CASES = "/api/v1/cases/";
    private static final Duration STATE_SYSTEMS = Duration.ofSeconds(30);

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

    /** Why the case stands where it stands, as the user may read it. */
    public JsonNode explanation(String user, String caseId) {
        return api.get(user, CASES + caseId + "/explanation").body();
    }

    public CaseView register(String officer, String caseId) {
        return act(officer, caseId, "registration", Map.of());
    }

    /** Runs the four checks. */
    public CaseView review(String officer, String caseId) {
        return act(officer, caseId, "review", Map.of());
    }

    public CaseView refuseAtReview(String officer, String caseId, List<String> grounds) {
        return act(officer, caseId, "review-refusal", Map.of("grounds", grounds));
    }

    public CaseView sendForApproval(String officer, String caseId) {
        return act(officer, caseId, "approval-request", Map.of());
    }

    public CaseView agree(String officer, String caseId) {
        return act(officer, caseId, "decision", Map.of("decision", "AGREE", "grounds", List.of()));
    }

    public CaseView refuse(String officer, String caseId, List<String> grounds) {
        return act(officer, caseId, "decision", Map.of("decision", "REFUSE", "grounds", grounds));
    }

    public CaseView withdraw(String inviter, String caseId) {
        return act(inviter, caseId, "withdrawal", Map.of());
    }

    /** Acts once the state systems have answered about the case; if they do not, the service says why it refuses. */
    private CaseView act(String user, String caseId, String act, Map<String, Object> body) {
        Waiting.atMost(STATE_SYSTEMS)
                .until(() ->
                        api.get(user, CASES + caseId).body().path("awaiting").isMissingNode());
        var etag = api.get(user, CASES + caseId).etag();
        return CaseView.from(
                api.post(user, CASES + caseId + "/" + act, body, etag).body());
    }
}
