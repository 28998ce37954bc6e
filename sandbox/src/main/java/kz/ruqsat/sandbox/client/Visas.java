package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import kz.ruqsat.sandbox.Waiting;

/** visa-service as an officer of a mission calls it. */
public final class Visas {
    private static final String APPLICATIONS = "/api/v1/visa-applications";
    private static final Duration STATE_SYSTEMS = Duration.ofSeconds(30);

    private final Api api;

    public Visas(Api api) {
        this.api = api;
    }

    /** What the mission knows of an invitation; its {@code state} is {@code OPEN} once an application can be taken. */
    public JsonNode invitation(String officer, String registrationNumber) {
        return api.get(officer, "/api/v1/invitations/" + registrationNumber).body();
    }

    public CaseView apply(
            String officer, String registrationNumber, Invitee holder, String addressInKazakhstan, String feePayment) {
        var form = Map.of(
                "registrationNumber",
                registrationNumber,
                "travelDocumentNumber",
                holder.passport(),
                "travelDocumentExpiresOn",
                holder.passportExpiresOn().toString(),
                "photo",
                "PHOTO-" + holder.passport(),
                "addressInKazakhstan",
                addressInKazakhstan,
                "feePayment",
                feePayment);
        return CaseView.from(api.post(officer, APPLICATIONS, form).body());
    }

    public CaseView read(String officer, String caseId) {
        return CaseView.from(api.get(officer, path(caseId)).body());
    }

    /** Accepts once the state systems have answered; if they do not, the service says why it refuses. */
    public CaseView accept(String officer, String caseId) {
        Waiting.atMost(STATE_SYSTEMS)
                .until(() ->
                        api.get(officer, path(caseId)).body().path("awaiting").isMissingNode());
        return CaseView.from(act(officer, caseId, "acceptance", Map.of("passport", Map.of("blankPages", 4))));
    }

    public CaseView takeFingerprints(String officer, String caseId, String reference) {
        return CaseView.from(act(officer, caseId, "fingerprints", Map.of("basis", "TAKEN", "reference", reference)));
    }

    /** Takes a blank and returns the preview of the sticker. */
    public JsonNode approve(String officer, String caseId) {
        return act(officer, caseId, "approval", Map.of());
    }

    /** Hands the sticker over; returns the visa. */
    public JsonNode issue(String officer, String caseId, String stickerNumber) {
        return act(officer, caseId, "issue", Map.of("stickerNumber", stickerNumber));
    }

    private JsonNode act(String user, String caseId, String act, Map<String, Object> body) {
        var etag = api.get(user, path(caseId)).etag();
        return api.post(user, path(caseId) + "/" + act, body, etag).body();
    }

    private static String path(String caseId) {
        return APPLICATIONS + "/" + caseId;
    }
}
