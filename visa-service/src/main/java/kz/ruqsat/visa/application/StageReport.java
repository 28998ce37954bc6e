package kz.ruqsat.visa.application;

import java.util.List;
import kz.ruqsat.casework.Move;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * The stage records that a body owes to the monitoring system. The reporter is the very mission or division that acted, or the ministry.
 *
 * @rule R-010 R-012 R-013
 */
final class StageReport {

    private StageReport() {}

    /** A stage that is owed. */
    static Move.Stage owed(String code, VisaApplication file) {
        return owed(code, file, List.of());
    }

    /** A stage that is owed, with terms of the Committee that belong to it. */
    static Move.Stage owed(String code, VisaApplication file, List<ReportedTerm> mentioned) {
        return stage(code, false, file, "", List.of(), mentioned);
    }

    /** The last stage. */
    static Move.Stage last(String code, VisaApplication file, String result, List<String> grounds) {
        return last(code, file, result, grounds, List.of());
    }

    /** The last stage, with terms of the Committee that end with it. */
    static Move.Stage last(
            String code, VisaApplication file, String result, List<String> grounds, List<ReportedTerm> mentioned) {
        return stage(code, false, file, result, grounds, mentioned);
    }

    /** A stage that nobody asks for, sent so that every change is visible. */
    static Move.Stage optional(VisaApplication file) {
        return stage(file.state(), true, file, "", List.of(), List.of());
    }

    private static Move.Stage stage(
            String code,
            boolean optional,
            VisaApplication file,
            String result,
            List<String> grounds,
            List<ReportedTerm> mentioned) {
        Office office = file.office();
        return new Move.Stage(
                code, optional, office.service(), office.reporterKind(), office.reporter(), result, grounds, mentioned);
    }
}
