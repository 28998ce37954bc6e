package kz.ruqsat.sandbox.year;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.client.Petition;

/**
 * A petition of the plan.
 *
 * @param number its place in the year, from 1
 * @param filedAt when
 * @param by test user who files it and does what an inviter does later
 * @param body where
 * @param petition what is asked for, and for whom
 * @param flaw what is wrong with it
 */
record PlannedPetition(int number, Instant filedAt, String by, Body body, Petition petition, Flaw flaw) {
    private static final String UNPAID = "KZ-PAY-0002-UNPAID";

    /** Name of one of its cases in the digest; the same in every run. */
    String reference(int invitee) {
        return "P%06d/%d".formatted(number, invitee + 1);
    }

    int cases() {
        return petition.invitees().size();
    }

    /** The body of {@code POST /api/v1/petitions}. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<>(petition.json());
        if (flaw == Flaw.UNPAID) {
            json.put("dutyPayment", UNPAID);
        }
        if (body == Body.MFA) {
            json.put("documents", List.of(Map.of("code", "NOTE_VERBALE", "issuer", "OTHER")));
            json.put("noteVerbale", note());
        }
        return json;
    }

    private Map<String, String> note() {
        var day = KazakhstanTime.dateOf(filedAt).minusDays(2);
        return Map.of("number", "17-2/" + number, "datedOn", day.toString(), "inviterKind", "STATE_BODY");
    }

    /** The same without its flaw, for its one invitee, as a returned petition is filed anew. */
    Map<String, Object> corrected() {
        var json = new LinkedHashMap<>(petition.json());
        json.put("invitee", ((List<?>) json.remove("invitees")).getFirst());
        return json;
    }
}
