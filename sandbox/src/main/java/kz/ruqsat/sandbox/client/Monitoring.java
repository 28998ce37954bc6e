package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** monitoring-service as its duty officer reads it. */
public final class Monitoring {
    private final Api api;

    public Monitoring(Api api) {
        this.api = api;
    }

    public CaseTimeline timeline(String user, String caseId) {
        return CaseTimeline.from(api.get(user, "/api/v1/cases/" + caseId).body());
    }

    /** Stages that are owed and not entered, page by page to the end; as monitoring-service wrote them. */
    public List<JsonNode> duties(String user) {
        var duties = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = api.get(user, "/api/v1/duties?limit=100&cursor=" + next).body();
            page.path("items").forEach(duties::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return duties;
    }

    /** The ledger of stages; of one day if {@code day} is not empty. */
    public JsonNode ledger(String user, String day) {
        return api.get(user, "/api/v1/duties/ledger?day=" + day).body();
    }

    /** The alarms of this moment. */
    public JsonNode alerts(String user) {
        return api.get(user, "/api/v1/alerts").body().path("items");
    }

    /** Takes no more stages off the topic until released. */
    public void holdIntake(String user, String reason) {
        api.sendOnce(user, "POST", "/api/v1/intake/hold?reason=" + reason, Map.of(), new byte[0]);
    }

    /** Goes on. */
    public void releaseIntake(String user) {
        api.sendOnce(user, "POST", "/api/v1/intake/release", Map.of(), new byte[0]);
    }
}
