package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Set;
import kz.ruqsat.casework.Move;

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
        return last(code, file, "", List.of());
    }

    /** The last one. */
    static Move.Stage last(String code, VisaOperation file, String result, List<String> grounds) {
        return stage(code, !NAMED.contains(file.operation()), file, result, grounds);
    }

    /** A change that nobody asks for. */
    static Move.Stage optional(VisaOperation file) {
        return stage(file.state(), true, file, "", List.of());
    }

    private static Move.Stage stage(
            String code, boolean optional, VisaOperation file, String result, List<String> grounds) {
        var office = file.office();
        return new Move.Stage(
                code, optional, office.service(), office.reporterKind(), office.reporter(), result, grounds, List.of());
    }
}
