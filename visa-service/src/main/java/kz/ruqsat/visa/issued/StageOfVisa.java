package kz.ruqsat.visa.issued;

import java.util.List;
import kz.ruqsat.casework.Move;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.application.Office;

/**
 * The stages of a visa's life. Reporter is the body that acted; what happens by itself and what the border does is told by the body that issued the
 * visa, since only divisions, the Ministry of Foreign Affairs and missions report.
 *
 * @rule R-010 R-011 R-012
 */
final class StageOfVisa {

    private StageOfVisa() {}

    /** A change that nobody asks for, by the body that issued the visa. */
    static Move.Stage optional(IssuedVisa visa) {
        return stage(visa.state(), true, visa.office(), "", List.of());
    }

    /** A visa was found invalid: owed, by whoever found it. */
    static Move.Stage invalidated(IssuedVisa visa, BodyKind kind, String body, List<String> grounds) {
        return stage("VISA_INVALIDATED", false, reporter(visa, kind, body), visa.state(), grounds);
    }

    /** A visa was cancelled: the Rules name no such stage of the service, so it is optional. */
    static Move.Stage cancelled(IssuedVisa visa, BodyKind kind, String body, String ground) {
        return stage("VISA_CANCELLED", true, reporter(visa, kind, body), visa.state(), List.of(ground));
    }

    private static Office reporter(IssuedVisa visa, BodyKind kind, String body) {
        return switch (kind) {
            case MIA, MIA_TD -> new Office(body, IssuingBody.MIA_TD);
            case FOREIGN_MISSION -> new Office(body, IssuingBody.FOREIGN_MISSION);
            case MFA -> new Office(body, IssuingBody.MFA);
            case VMP -> Office.PORTAL;
            case BORDER_SERVICE, STATE_CORPORATION -> visa.office();
        };
    }

    private static Move.Stage stage(String code, boolean optional, Office office, String result, List<String> grounds) {
        return new Move.Stage(
                code, optional, office.service(), office.reporterKind(), office.reporter(), result, grounds, List.of());
    }
}
