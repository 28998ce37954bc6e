package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Unfounded;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;

/**
 * Endings without a visa: V6, V10, V14. The person is forgotten, and a blank that was made out goes back to the register as spoiled.
 *
 * @param grounds on which a mission may refuse
 */
record Ending(RefusalGrounds grounds) {

    /** The rule on prints that are not given. */
    private static final String PRINTS = "R-104";

    Outcome<VisaApplication> declineFingerprints(VisaApplication file, FingerprintPending state, Act act) {
        List<Finding> failed = failed(file, state.dossier(), PrintsStanding.DECLINED, Known.NOTHING, act).stream()
                .filter(finding -> finding.rule().equals(PRINTS))
                .toList();
        return refused(file, "V6", Objections.grounds(failed), act);
    }

    /** What the rulebook found when it was filed decides. Source. */
    Outcome<VisaApplication> refuseAtOnce(VisaApplication file, Unfounded state, Act act) {
        return refused(file, "V10", state.grounds(), act);
    }

    Outcome<VisaApplication> refuseBeforeAcceptance(VisaApplication file, Submitted state, Refuse command, Act act) {
        return refuse(
                file,
                command,
                grounds.faultBeforeAcceptance(
                        command.grounds(), found(file, state.dossier(), PrintsStanding.AWAITED, command, act)),
                act);
    }

    Outcome<VisaApplication> refuseInExamination(VisaApplication file, Examination state, Refuse command, Act act) {
        PrintsStanding prints = Beginning.prints(state.fingerprints());
        return refuse(
                file,
                command,
                grounds.faultInExamination(command.grounds(), found(file, state.dossier(), prints, command, act)),
                act);
    }

    Outcome<VisaApplication> refuseAfterApproval(VisaApplication file, ToPrint state, Refuse command, Act act) {
        PrintsStanding prints = Beginning.prints(state.fingerprints());
        return refuse(
                file,
                command,
                grounds.faultAfterApproval(command.grounds(), found(file, state.dossier(), prints, command, act)),
                act);
    }

    private static List<String> found(
            VisaApplication file, Dossier dossier, PrintsStanding prints, Refuse command, Act act) {
        return Objections.grounds(failed(file, dossier, prints, command.known(), act));
    }

    private static List<Finding> failed(
            VisaApplication file, Dossier dossier, PrintsStanding prints, Known known, Act act) {
        return Objections.failed(new Facts(file, VisaProcedure.dateOf(act)).findings(dossier, prints, known));
    }

    private static Outcome<VisaApplication> refuse(
            VisaApplication file, Refuse command, Optional<Refusal> fault, Act act) {
        return fault.<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> refused(file, "V10", command.grounds(), act));
    }

    private static Outcome<VisaApplication> refused(
            VisaApplication file, String transition, List<String> grounds, Act act) {
        VisaApplication next = file.endedAs(new Refused(grounds));
        return Outcome.moved(next, transition)
                .publish(Told.refused(file, grounds))
                .report(StageReport.last("VISA_REFUSED", next, "REFUSED", grounds))
                .stop(clockOf(file))
                .callOff(StateSystems.ASK)
                .keep(spoiledBlankOf(file, act))
                .because(Map.of("grounds", grounds))
                .done();
    }

    Outcome<VisaApplication> withdraw(VisaApplication file, Act act) {
        VisaApplication next = file.endedAs(new Withdrawn());
        return Outcome.moved(next, "V14")
                .publish(Told.withdrawn(file))
                .report(StageReport.last("VISA_WITHDRAWN", next, "WITHDRAWN", List.of()))
                .stop(clockOf(file))
                .callOff(StateSystems.ASK)
                .keep(spoiledBlankOf(file, act))
                .done();
    }

    /** What runs is the applicant's time after a return, and else that of the body. */
    private static String clockOf(VisaApplication file) {
        return file.standing() instanceof Returned
                ? VisaProcedure.CORRECTION
                : file.office().clock().name();
    }

    private static List<Row> spoiledBlankOf(VisaApplication file, Act act) {
        return file.standing() instanceof ToPrint printed
                ? List.of(Register.spoiled(printed.sticker().number(), file, act.at()))
                : List.of();
    }
}
