package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.casework.Move;
import kz.ruqsat.contracts.stages.ReportedTerm;

/** Stages of service S1 as the body in charge owes them to the monitoring system. */
final class Stages {

    /** Kind and code of the body whose time the approval is; it never reports itself. */
    private static final String KNB = "KNB";

    private static final String SERVICE = "S1";

    private Stages() {}

    /** A stage of the list. */
    static Move.Stage owed(PetitionFile file, String code, ReportedTerm... mentioned) {
        return stage(file, code, false, "", List.of(), List.of(mentioned));
    }

    /** A stage of the list with which the case ends. */
    static Move.Stage last(PetitionFile file, String code, List<String> grounds, List<ReportedTerm> mentioned) {
        return stage(file, code, false, file.state(), grounds, mentioned);
    }

    /** A stage of the list with which the petition ends well; the invitation lives on. */
    static Move.Stage owedWithResult(PetitionFile file, String code) {
        return stage(file, code, false, file.state(), List.of(), List.of());
    }

    /** Not on the list: sent so that every change of state can be seen, under the name of the state. */
    static Move.Stage optional(PetitionFile file) {
        String result = file.standing() instanceof Standing.Terminal ? file.state() : "";
        return stage(file, file.state(), true, result, List.of(), List.of());
    }

    static ReportedTerm started(Computation term, Instant at) {
        return new ReportedTerm(ReportedTerm.Status.STARTED, KNB, KNB, term, at);
    }

    /** What the end of the running term of the Committee is to the monitoring system; nothing if none runs. */
    static List<ReportedTerm> ended(ApprovalRound round, ReportedTerm.Status how, Instant at) {
        return round.running().map(term -> new ReportedTerm(how, KNB, KNB, term.computation(), at)).stream()
                .toList();
    }

    private static Move.Stage stage(
            PetitionFile file,
            String code,
            boolean optional,
            String result,
            List<String> grounds,
            List<ReportedTerm> mentioned) {
        return new Move.Stage(code, optional, SERVICE, file.bodyKind(), file.body(), result, grounds, mentioned);
    }
}
