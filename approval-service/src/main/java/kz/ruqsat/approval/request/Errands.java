package kz.ruqsat.approval.request;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Errand;

/** The outside calls that a request owes. Payloads hold ids and codes alone. */
public final class Errands {

    /** Deliver the request to Berkut (K2). */
    public static final String DISPATCH = "dispatch-to-berkut";

    /** Tell Berkut that no answer is wanted any more (K7). */
    public static final String WITHDRAW = "withdraw-at-berkut";

    /** Raise the alarm: a term of the Committee has passed in silence (K8, R-089). */
    public static final String ESCALATE = "escalate-silence";

    private Errands() {}

    static Errand dispatch(UUID requestId) {
        return new Errand(DISPATCH, "{\"requestId\":\"" + requestId + "\"}");
    }

    static Errand withdraw(UUID requestId) {
        return new Errand(WITHDRAW, "{\"requestId\":\"" + requestId + "\"}");
    }

    static Errand escalate(UUID requestId, StatutoryClock clock, Instant dueBefore) {
        String payload = "{\"requestId\":\"%s\",\"clock\":\"%s\",\"dueBefore\":\"%s\"}";
        return new Errand(ESCALATE, payload.formatted(requestId, clock, dueBefore));
    }
}
