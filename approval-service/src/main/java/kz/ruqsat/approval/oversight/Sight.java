package kz.ruqsat.approval.oversight;

import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;

/**
 * How far a caller sees.
 *
 * @param body requests of this body alone; empty for all bodies
 * @param reach whether verdicts are among it
 */
record Sight(String body, Reach reach) {

    /** What of a request is shown. */
    enum Reach {
        WITH_VERDICT,
        WITHOUT_VERDICT
    }

    /** An officer sees what its body asked for; an auditor everything; an administrator everything but verdicts. */
    static Sight of(Caller caller) {
        boolean officer = Stream.of(Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER)
                .anyMatch(caller::has);
        if (caller.has(Roles.AUDITOR)) {
            return new Sight("", Reach.WITH_VERDICT);
        }
        return officer ? new Sight(caller.requiredBody(), Reach.WITH_VERDICT) : new Sight("", Reach.WITHOUT_VERDICT);
    }

    boolean covers(ApprovalFile file) {
        return body.isEmpty() || body.equals(file.body());
    }

    Optional<String> onlyBody() {
        return Optional.of(body).filter(b -> !b.isEmpty());
    }
}
