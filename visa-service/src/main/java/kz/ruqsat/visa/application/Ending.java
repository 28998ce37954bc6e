package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.UnderExamination;
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

    Outcome<VisaApplication> refuseInExamination(
            VisaApplication file, UnderExamination state, Refuse command, Act act) {
        IssuingBody body = file.office().kind();
        PrintsStanding prints = Beginning.prints(state.fingerprints());
        List<String> found = found(file, state.dossier(), prints, command, act);
        return switch (state) {
            case Examination _ ->
                refuse(file, command, grounds.faultInExamination(command.grounds(), body, found), act);
            case Answered(var _, var verdict) ->
                refuse(file, command, grounds.faultAfterAnswer(command.grounds(), body, found, verdict), act);
        };
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
                .stop(clocksOf(file))
                .callOff(StateSystems.ASK)
                .keep(spoiledBlankOf(file, act))
                .because(Map.of("grounds", grounds))
                .done();
    }

    Outcome<VisaApplication> withdraw(VisaApplication file, Act act) {
        VisaApplication next = file.endedAs(new Withdrawn());
        Move.Draft<VisaApplication> move = Outcome.moved(next, "V14")
                .publish(Told.withdrawn(file))
                .report(StageReport.last("VISA_WITHDRAWN", next, "WITHDRAWN", List.of(), termsOfCommittee(file, act)))
                .stop(clocksOf(file))
                .callOff(StateSystems.ASK)
                .keep(spoiledBlankOf(file, act));
        calledOff(file).ifPresent(move::publish);
        return move.done();
    }

    /** Nobody goes on asking for a case that is over (K7). */
    private static Optional<VisaApprovalCalledOff> calledOff(VisaApplication file) {
        return file.standing() instanceof AwaitingKnb waiting
                ? waiting.approval().calledOff()
                : Optional.empty();
    }

    private static List<ReportedTerm> termsOfCommittee(VisaApplication file, Act act) {
        return file.standing() instanceof AwaitingKnb waiting
                ? waiting.approval().ends(ReportedTerm.Status.STOPPED, act.at())
                : List.of();
    }

    /** What runs is the applicant's time after a return, and else that of the body. */
    private static String[] clocksOf(VisaApplication file) {
        String issue = file.office().clock().name();
        return switch (file.standing()) {
            case Returned _ -> new String[] {VisaProcedure.CORRECTION};
            case Answered _ -> new String[] {issue, Approving.DECISION};
            default -> new String[] {issue};
        };
    }

    private static List<Row> spoiledBlankOf(VisaApplication file, Act act) {
        return file.standing() instanceof ToPrint printed
                ? List.of(Register.spoiled(printed.sticker().number(), file, act.at()))
                : List.of();
    }
}
