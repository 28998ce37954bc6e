package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Set;
import kz.ruqsat.casework.Move;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * The stages of an operation, by the body in charge. Those of a cancellation or reduction are optional: the Rules name issue, restoration and
 * extension alone.
 *
 * @rule R-005 R-010 R-012
 */
final class StageOfOperation {

    private static final Set<String> NAMED = Set.of("EXTEND", "RESTORE");

    private StageOfOperation() {}

    /** A stage of the service. */
    static Move.Stage of(String code, VisaOperation file) {
        return of(code, file, List.of());
    }

    /** A stage of the service, with terms of the National Security Committee that belong to it. */
    static Move.Stage of(String code, VisaOperation file, List<ReportedTerm> mentioned) {
        return stage(code, isOptional(file), file, "", List.of(), mentioned);
    }

    /** The last one. */
    static Move.Stage last(String code, VisaOperation file, String result, List<String> grounds) {
        return last(code, file, result, grounds, List.of());
    }

    /** The last one, with terms of the Committee that end with it. */
    static Move.Stage last(
            String code, VisaOperation file, String result, List<String> grounds, List<ReportedTerm> mentioned) {
        return stage(code, isOptional(file), file, result, grounds, mentioned);
    }

    /** A change that nobody asks for. */
    static Move.Stage optional(VisaOperation file) {
        return stage(file.state(), true, file, "", List.of(), List.of());
    }

    private static boolean isOptional(VisaOperation file) {
        return !NAMED.contains(file.operation());
    }

    private static Move.Stage stage(
            String code,
            boolean optional,
            VisaOperation file,
            String result,
            List<String> grounds,
            List<ReportedTerm> mentioned) {
        var office = file.office();
        return new Move.Stage(
                code, optional, office.service(), office.reporterKind(), office.reporter(), result, grounds, mentioned);
    }
}
