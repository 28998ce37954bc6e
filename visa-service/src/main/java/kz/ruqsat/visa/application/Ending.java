package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;

/**
 * Endings without a visa: V6, V10, V14. The person is forgotten, and a blank that was made out goes back to the register as spoiled.
 *
 * @param grounds on which a mission may refuse
 */
record Ending(RefusalGrounds grounds) {

    Outcome<VisaApplication> declineFingerprints(VisaApplication file, Act act) {
        return refused(file, "V6", List.of(DeclineFingerprints.GROUND), act);
    }

    Outcome<VisaApplication> refuseBeforeAcceptance(VisaApplication file, Refuse command, Act act) {
        return refuse(file, command, grounds.faultBeforeAcceptance(command.grounds()), act);
    }

    Outcome<VisaApplication> refuseInExamination(VisaApplication file, Refuse command, Act act) {
        return refuse(file, command, grounds.faultInExamination(command.grounds()), act);
    }

    Outcome<VisaApplication> refuseAfterApproval(VisaApplication file, Refuse command, Act act) {
        return refuse(file, command, grounds.faultAfterApproval(command.grounds()), act);
    }

    private static Outcome<VisaApplication> refuse(
            VisaApplication file, Refuse command, Optional<Refusal> fault, Act act) {
        return fault.<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> refused(file, "V10", command.grounds(), act));
    }

    private static Outcome<VisaApplication> refused(
            VisaApplication file, String transition, List<String> grounds, Act act) {
        VisaApplication next = file.now(new Refused(grounds));
        return Outcome.moved(next, transition)
                .publish(Told.refused(file, grounds))
                .report(StageReport.last("VISA_REFUSED", next, "REFUSED", grounds))
                .stop(file.office().clock().name())
                .keep(spoiledBlankOf(file, act))
                .because(Map.of("grounds", grounds))
                .done();
    }

    Outcome<VisaApplication> withdraw(VisaApplication file, Act act) {
        VisaApplication next = file.now(new Withdrawn());
        return Outcome.moved(next, "V14")
                .publish(Told.withdrawn(file))
                .report(StageReport.last("VISA_WITHDRAWN", next, "WITHDRAWN", List.of()))
                .stop(file.office().clock().name())
                .keep(spoiledBlankOf(file, act))
                .done();
    }

    private static List<Row> spoiledBlankOf(VisaApplication file, Act act) {
        return file.standing() instanceof ToPrint printed
                ? List.of(Register.spoiled(printed.sticker().number(), file, act.at()))
                : List.of();
    }
}
