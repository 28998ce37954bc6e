package kz.ruqsat.visa.evisa;

import java.util.List;
import kz.ruqsat.casework.Move;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.application.Office;

/**
 * The stages of an electronic visa: the Ministry of Foreign Affairs reports for the portal, never the portal itself (OQ-18); what is done at a mission
 * that was visited, that mission reports.
 *
 * @rule R-010 R-011 R-012
 */
final class EvisaStages {

    private EvisaStages() {}

    /** A change that nobody asks for. */
    static Move.Stage optional(EvisaApplication file) {
        return stage(file.state(), true, EvisaApplication.OFFICE, "", List.of());
    }

    /** At the mission that was visited. */
    static Move.Stage atMission(String code, String mission) {
        return stage(code, false, new Office(mission, IssuingBody.FOREIGN_MISSION), "", List.of());
    }

    /** The last stage. */
    static Move.Stage last(String code, String result, List<String> grounds) {
        return stage(code, false, EvisaApplication.OFFICE, result, grounds);
    }

    private static Move.Stage stage(String code, boolean optional, Office office, String result, List<String> grounds) {
        return new Move.Stage(
                code, optional, office.service(), office.reporterKind(), office.reporter(), result, grounds, List.of());
    }
}
