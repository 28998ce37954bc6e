package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.VisaApplicationWithdrawn;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;

/**
 * Endings without a visa: V6, V10, V14. The person is forgotten.
 *
 * @param grounds on which a mission may refuse
 */
record Ending(RefusalGrounds grounds) {

    Outcome<VisaApplication> declineFingerprints(VisaApplication file) {
        return refused(file, "V6", List.of(DeclineFingerprints.GROUND));
    }

    Outcome<VisaApplication> refuseBeforeAcceptance(VisaApplication file, Refuse command) {
        return refuse(file, command, grounds.faultBeforeAcceptance(command.grounds()));
    }

    Outcome<VisaApplication> refuseInExamination(VisaApplication file, Refuse command) {
        return refuse(file, command, grounds.faultInExamination(command.grounds()));
    }

    private static Outcome<VisaApplication> refuse(VisaApplication file, Refuse command, Optional<Refusal> fault) {
        return fault.<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> refused(file, "V10", command.grounds()));
    }

    private static Outcome<VisaApplication> refused(VisaApplication file, String transition, List<String> grounds) {
        VisaApplication next = file.now(new Refused(grounds));
        return Outcome.moved(next, transition)
                .publish(new VisaRefused(file.invitation().caseId(), file.mission(), grounds))
                .report(StageReport.last("VISA_REFUSED", next, "REFUSED", grounds))
                .stop(Beginning.CLOCK)
                .because(Map.of("grounds", grounds))
                .done();
    }

    /** A blank that was made out goes back to the register as spoiled. Source: R-023. */
    Outcome<VisaApplication> withdraw(VisaApplication file, Open state, Act act) {
        VisaApplication next = file.now(new Withdrawn());
        return Outcome.moved(next, "V14")
                .publish(new VisaApplicationWithdrawn(file.invitation().caseId(), file.mission()))
                .report(StageReport.last("VISA_WITHDRAWN", next, "WITHDRAWN", List.of()))
                .stop(Beginning.CLOCK)
                .keep(blankOf(state, file, act))
                .done();
    }

    private static List<Row> blankOf(Open state, VisaApplication file, Act act) {
        return state instanceof ToPrint printed
                ? List.of(Register.spoiled(printed.sticker().number(), file, act.at()))
                : List.of();
    }
}
