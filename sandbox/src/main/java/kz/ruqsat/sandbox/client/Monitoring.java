package kz.ruqsat.sandbox.client;

/** monitoring-service as its duty officer reads it. */
public final class Monitoring {
    private final Api api;

    public Monitoring(Api api) {
        this.api = api;
    }

    public CaseTimeline timeline(String user, String caseId) {
        return CaseTimeline.from(api.get(user, "/api/v1/cases/" + caseId).body());
    }
}
