package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.contracts.visa.FingerprintsRecorded;
import kz.ruqsat.contracts.visa.FingerprintsRequested;
import kz.ruqsat.contracts.visa.VisaApplicationAccepted;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Exemption;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Submitted;

/**
 * From acceptance to the examination: V3, V4, V5, V7, and what follows when the term runs out.
 *
 * @param deadlines how terms are computed
 */
record Beginning(Deadlines deadlines) {

    private static final String NOT_DUE = "NOT_DUE";
    private static final String ON_RECORD = "ON_RECORD";

    /** The rule by which prints on record are not taken again. */
    private static final String REUSE = "R-106";

    Outcome<VisaApplication> accept(VisaApplication file, Submitted state, Accept command, Act act) {
        Dossier dossier = state.dossier().with(state.dossier().papers().inspected(command.inspection()));
        List<Finding> findings =
                new Facts(file, VisaProcedure.dateOf(act)).findings(dossier, PrintsStanding.AWAITED, command.known());
        return StateSystems.notAnswered(file)
                .or(() -> Territory.wrong(findings))
                .or(() -> notAcceptable(Merits.without(file, Objections.failed(findings))))
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> accepted(file.with(file.checks().found(findings)), dossier, act));
    }

    private static Optional<Refusal> notAcceptable(List<Finding> failed) {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(Objections.refusal(
                        "The application cannot be accepted; return it or refuse it on the grounds named.", failed));
    }

    private Outcome<VisaApplication> accepted(VisaApplication file, Dossier dossier, Act act) {
        Computation term = deadlines.compute(file.office().clock(), act.at());
        String payment = dossier.papers().feePayment();
        VisaApplication next = file.now(new Accepted(dossier, payment, term));
        return Outcome.moved(next, "V3")
                .publish(new VisaApplicationAccepted(file.office().code()))
                .report(StageReport.owed("VISA_ACCEPTED", next))
                .start(file.office().term(act.at(), term))
                .because(Map.of("feePayment", payment, "findings", Told.verdicts(next)))
                .done();
    }

    Outcome<VisaApplication> assessFingerprints(VisaApplication file, Accepted state, Act act) {
        Finding duty = new Facts(file, VisaProcedure.dateOf(act)).fingerprintDuty(state.dossier(), Exemption.NONE);
        return duty.verdict() == Verdict.DUE ? requestFingerprints(file, state, act) : examine(file, state, duty);
    }

    private static Outcome<VisaApplication> requestFingerprints(VisaApplication file, Accepted state, Act act) {
        VisaApplication next = file.now(
                new FingerprintPending(state.dossier(), state.feePayment(), state.term(), VisaProcedure.dateOf(act)));
        return Outcome.moved(next, "V4")
                .publish(new FingerprintsRequested(file.office().code()))
                .report(StageReport.owed("VISA_FINGERPRINT_PENDING", next))
                .stop(file.office().clock().name())
                .because(Map.of("rule", "R-100"))
                .done();
    }

    /** The finding's explanation may tell an age, so only its rule goes on. */
    private static Outcome<VisaApplication> examine(VisaApplication file, Accepted state, Finding duty) {
        String prints = duty.rule().equals(REUSE) ? ON_RECORD : NOT_DUE;
        VisaApplication next = file.now(new Examination(state.dossier(), state.feePayment(), prints, state.term()));
        return Outcome.moved(next, "V7")
                .publish(new ExaminationStarted(file.office().code(), prints + " " + duty.rule()))
                .report(StageReport.optional(next))
                .because(Map.of("rule", duty.rule()))
                .done();
    }

    /** How prints stand, as the rulebook asks for it. */
    static PrintsStanding prints(String fingerprints) {
        return switch (fingerprints) {
            case RecordFingerprints.TAKEN -> PrintsStanding.TAKEN;
            case NOT_DUE -> PrintsStanding.NOT_DUE;
            case ON_RECORD -> PrintsStanding.ON_RECORD;
            default -> PrintsStanding.EXEMPT;
        };
    }

    Outcome<VisaApplication> recordFingerprints(
            VisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        return faultOf(file, state, command, act)
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> recorded(file, state, command, act));
    }

    /** An exemption counts only if the rulebook lets it. Source: R-103. */
    private static Optional<Refusal> faultOf(
            VisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        if (command.basis().equals(RecordFingerprints.TAKEN)) {
            return Optional.empty();
        }
        Finding duty = new Facts(file, VisaProcedure.dateOf(act))
                .fingerprintDuty(state.dossier(), new Exemption(command.basis(), command.reference()));
        return duty.verdict() == Verdict.DUE ? Optional.of(notExempt(duty, command)) : Optional.empty();
    }

    private static Refusal notExempt(Finding duty, RecordFingerprints command) {
        String pointer = command.reference().isBlank() ? "/reference" : "/basis";
        String why = Wording.standard().write(duty.explanation()).get("en");
        return Refusal.ruleViolation(
                "The exemption does not hold, so fingerprints are due.",
                List.of(duty.rule()),
                List.of(new FieldError(pointer, "not-exempt", why)));
    }

    private Outcome<VisaApplication> recorded(
            VisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        Computation term = deadlines.shift(state.term(), state.suspendedOn(), VisaProcedure.dateOf(act));
        String basis = command.basis();
        VisaApplication next = file.now(new Examination(state.dossier(), state.feePayment(), basis, term));
        return Outcome.moved(next, "V5")
                .publish(new FingerprintsRecorded(file.office().code(), basis))
                .report(StageReport.owed("VISA_FINGERPRINT_DONE", next))
                .start(file.office().term(term.eventAt(), term))
                .because(Map.of("basis", basis, "reference", command.reference()))
                .done();
    }

    Outcome<VisaApplication> missTerm(VisaApplication file, RecordMissedTerm command) {
        return Outcome.moved(file, "V-TERM")
                .publish(new VisaTermMissed(command.clock(), file.office().code(), command.dueBefore()))
                .report(StageReport.optional(file))
                .done();
    }
}
