package kz.ruqsat.visa.evisa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.contracts.visa.FingerprintsRecorded;
import kz.ruqsat.contracts.visa.FingerprintsRequested;
import kz.ruqsat.contracts.visa.MissionVisited;
import kz.ruqsat.contracts.visa.VisaApplicationAccepted;
import kz.ruqsat.contracts.visa.VisaApplicationSubmitted;
import kz.ruqsat.contracts.visa.VisaApplicationWithdrawn;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Exemption;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.Pay;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordMissedTerm;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordVisit;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaCommand.Submit;
import kz.ruqsat.visa.evisa.EvisaFindings.Standing;
import kz.ruqsat.visa.evisa.EvisaState.Accepted;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.evisa.EvisaState.FingerprintPending;
import kz.ruqsat.visa.evisa.EvisaState.Issued;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;
import kz.ruqsat.visa.evisa.EvisaState.Withdrawn;
import kz.ruqsat.visa.invitation.EntryState;

/**
 * What each row of the table does.
 *
 * @param deadlines how terms are computed
 */
record EvisaMoves(Deadlines deadlines) {

    private static final String BODY = EvisaApplication.OFFICE.code();
    private static final String CLOCK = EvisaApplication.OFFICE.clock().name();
    private static final String NOT_DUE = "NOT_DUE";
    private static final String TAKEN = "TAKEN";

    Outcome<EvisaApplication> submit(Submit command, Act act) {
        return command.entry() instanceof EntryState.Open open
                ? submit(command, new PortalDossier(open.holder(), command.photo(), command.documentExpiresOn()), act)
                : Outcome.refused(Refusal.ruleViolation(
                                "The invitation is not open: it was used, is over, or another application on it is open.",
                                "R-026")
                        .withGrounds(List.of("RG-CON-01")));
    }

    private static Outcome<EvisaApplication> submit(Submit command, PortalDossier dossier, Act act) {
        LocalDate appliedOn = KazakhstanTime.dateOf(act.at());
        Person person = dossier.holder().hasDocument(command.documentNumber()) ? Person.SAME : Person.ANOTHER;
        var standing = new Standing(InvitationFacts.State.AGREED, person, PrintsStanding.NOT_DUE, Duty.NAMED);
        List<Finding> against =
                EvisaFindings.against(command.invitation(), dossier, command.channel(), standing, appliedOn);
        return against.isEmpty() ? submitted(command, dossier, appliedOn) : Outcome.refused(notForThisVisa(against));
    }

    /** Every finding is told at once, with its rule and its ground. */
    private static Refusal notForThisVisa(List<Finding> against) {
        List<FieldError> errors = against.stream()
                .map(finding -> new FieldError(
                        finding.field().isEmpty() ? "/registrationNumber" : finding.field(),
                        finding.explanation()
                                .code()
                                .substring(finding.explanation().code().indexOf('.') + 1),
                        Wording.standard().write(finding.explanation()).get("en")))
                .toList();
        return Refusal.ruleViolation(
                        "No electronic visa can be asked for like this; see errors.",
                        against.stream().map(Finding::rule).distinct().toList(),
                        errors)
                .withGrounds(against.stream()
                        .map(Finding::ground)
                        .filter(ground -> !ground.isEmpty())
                        .distinct()
                        .toList());
    }

    private static Outcome<EvisaApplication> submitted(Submit command, PortalDossier dossier, LocalDate appliedOn) {
        var file = new EvisaApplication(
                command.caseId(),
                command.caseNumber(),
                command.number(),
                command.invitation(),
                appliedOn,
                new Submitted(dossier, ""));
        return Outcome.moved(file, "V1")
                .publish(new VisaApplicationSubmitted(
                        file.invitation().caseId(),
                        file.caseNumber(),
                        BODY,
                        file.asked().category(),
                        appliedOn))
                .report(EvisaStages.optional(file))
                .done();
    }

    Outcome<EvisaApplication> visitBeforePayment(EvisaApplication file, Submitted state, RecordVisit command) {
        return Outcome.moved(file.now(new Submitted(state.dossier(), command.mission())), "V-VISIT")
                .publish(new MissionVisited(command.mission()))
                .report(EvisaStages.optional(file))
                .because(Map.of("mission", command.mission(), "rule", "R-101"))
                .done();
    }

    /** The visit came late but before the visa: prints are asked for if they are due, and the desk waits. */
    Outcome<EvisaApplication> visitInExamination(
            EvisaApplication file, Examination state, RecordVisit command, Act act) {
        var visited = new Accepted(state.dossier(), command.mission(), state.feePayment(), state.term());
        return duty(file, visited).verdict() == Verdict.DUE
                ? requestFingerprints(file, visited, act)
                : Outcome.refused(Refusal.ruleViolation("Prints are not due, so no visit is waited for.", "R-100"));
    }

    Outcome<EvisaApplication> pay(EvisaApplication file, Submitted state, Pay command, Act act) {
        Computation term = deadlines.compute(EvisaApplication.OFFICE.clock(), act.at());
        EvisaApplication next = file.now(new Accepted(state.dossier(), state.mission(), command.feePayment(), term));
        return Outcome.moved(next, "V3")
                .publish(new VisaApplicationAccepted(BODY))
                .report(EvisaStages.optional(next))
                .start(termOfIssue(act.at(), term))
                .because(Map.of("feePayment", command.feePayment()))
                .done();
    }

    /** On the account of the ministry, which holds the portal's service (OQ-18). */
    private static Term termOfIssue(Instant startedAt, Computation term) {
        return new Term(
                CLOCK, EvisaApplication.OFFICE.reporterKind(), EvisaApplication.OFFICE.reporter(), startedAt, term);
    }

    Outcome<EvisaApplication> assessFingerprints(EvisaApplication file, Accepted state, Act act) {
        Finding duty = duty(file, state);
        return duty.verdict() == Verdict.DUE
                ? requestFingerprints(file, state, act)
                : examine(file, state, NOT_DUE, "V7", duty.rule());
    }

    private static Finding duty(EvisaApplication file, Accepted state) {
        return Rulebook.on(file.appliedOn())
                .fingerprintDuty(facts(file, state.dossier(), state.mission(), Exemption.NONE));
    }

    private static FingerprintFacts facts(
            EvisaApplication file, PortalDossier dossier, String mission, Exemption exemption) {
        return new FingerprintFacts(
                file.appliedOn(),
                dossier.holder().birthDate(),
                VisaForm.ELECTRONIC,
                mission.isEmpty() ? MissionVisit.NONE : MissionVisit.VISITED,
                mission,
                Whereabouts.NOT_TOLD,
                file.asked().category(),
                exemption,
                FingerprintFacts.Register.NOT_ASKED);
    }

    private static Outcome<EvisaApplication> requestFingerprints(EvisaApplication file, Accepted state, Act act) {
        EvisaApplication next = file.now(new FingerprintPending(
                state.dossier(), state.mission(), state.feePayment(), state.term(), KazakhstanTime.dateOf(act.at())));
        return Outcome.moved(next, "V4")
                .publish(new FingerprintsRequested(state.mission()))
                .report(EvisaStages.atMission("VISA_FINGERPRINT_PENDING", state.mission()))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .because(Map.of("rule", "R-101"))
                .done();
    }

    private static Outcome<EvisaApplication> examine(
            EvisaApplication file, Accepted state, String fingerprints, String transition, String rule) {
        EvisaApplication next = file.now(
                new Examination(state.dossier(), state.mission(), state.feePayment(), fingerprints, state.term()));
        return Outcome.moved(next, transition)
                .publish(new ExaminationStarted(BODY, fingerprints + " " + rule))
                .report(EvisaStages.optional(next))
                .send(new Errand(EvisaProcedure.EXAMINE, "{}"))
                .because(Map.of("rule", rule))
                .done();
    }

    Outcome<EvisaApplication> recordFingerprints(
            EvisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        return isTakenOrExempt(file, state, command)
                ? recorded(file, state, command, act)
                : Outcome.refused(Refusal.ruleViolation(
                        "This exemption is not open here, or what it rests on is not named.",
                        List.of("R-103"),
                        List.of(new FieldError("/basis", "not-for-this-case", "TAKEN, or an exemption that is open"))));
    }

    private static boolean isTakenOrExempt(
            EvisaApplication file, FingerprintPending state, RecordFingerprints command) {
        if (command.basis().equals(TAKEN)) {
            return true;
        }
        var exemption = new Exemption(command.basis(), command.reference());
        Finding duty =
                Rulebook.on(file.appliedOn()).fingerprintDuty(facts(file, state.dossier(), state.mission(), exemption));
        return duty.verdict() == Verdict.NOT_DUE;
    }

    private Outcome<EvisaApplication> recorded(
            EvisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        Computation term = deadlines.shift(state.term(), state.suspendedOn(), KazakhstanTime.dateOf(act.at()));
        EvisaApplication next =
                file.now(new Examination(state.dossier(), state.mission(), state.feePayment(), command.basis(), term));
        return Outcome.moved(next, "V5")
                .publish(new FingerprintsRecorded(state.mission(), command.basis()))
                .report(EvisaStages.atMission("VISA_FINGERPRINT_DONE", state.mission()))
                .start(termOfIssue(term.eventAt(), term))
                .send(new Errand(EvisaProcedure.EXAMINE, "{}"))
                .because(Map.of("basis", command.basis(), "reference", command.reference()))
                .done();
    }

    Outcome<EvisaApplication> declineFingerprints(EvisaApplication file, FingerprintPending state) {
        return refused(file, "V6", List.of("RG-CON-03"));
    }

    /** The invitation is checked where it is used up, in the same work. */
    Outcome<EvisaApplication> issue(EvisaApplication file, Examination state, Issue command, Act act) {
        List<Finding> against = against(file, state);
        return against.isEmpty() ? issued(file, state, command, act) : Outcome.refused(notForThisVisa(against));
    }

    /** What the desk finds against an application that it examines; empty if nothing. */
    static List<Finding> against(EvisaApplication file, Examination state) {
        PrintsStanding prints = switch (state.fingerprints()) {
            case NOT_DUE -> PrintsStanding.NOT_DUE;
            case TAKEN -> PrintsStanding.TAKEN;
            default -> PrintsStanding.EXEMPT;
        };
        var standing = new Standing(InvitationFacts.State.AGREED, Person.SAME, prints, Duty.PAID);
        return EvisaFindings.against(
                file.invitation(), state.dossier(), EvisaApplication.OFFICE, standing, file.appliedOn());
    }

    private static Outcome<EvisaApplication> issued(EvisaApplication file, Examination state, Issue command, Act act) {
        return ElectronicVisa.of(file, state, KazakhstanTime.dateOf(act.at()))
                .<Outcome<EvisaApplication>>map(visa -> issued(file, visa, command))
                .orElseGet(() -> Outcome.refused(Refusal.ruleViolation(
                        "The name or the citizenship cannot be written in the machine-readable zone.", "R-020")));
    }

    private static Outcome<EvisaApplication> issued(EvisaApplication file, ElectronicVisa visa, Issue command) {
        var terms = file.asked();
        return Outcome.moved(file.now(new Issued(command.visaId())), "V13")
                .publish(new VisaIssued(
                        command.visaId(),
                        file.invitation().caseId(),
                        file.invitation().registrationNumber(),
                        BODY,
                        terms.category(),
                        terms.entries().name(),
                        terms.validFrom(),
                        terms.validTo(),
                        visa.printed().contentHash()))
                .report(EvisaStages.last("EVISA_ISSUED", "ISSUED", List.of()))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .because(Map.of(
                        "visaId",
                        command.visaId(),
                        "contentHash",
                        visa.printed().contentHash()))
                .done();
    }

    Outcome<EvisaApplication> refuse(EvisaApplication file, Examination state, Refuse command) {
        return refused(file, "V10", command.grounds());
    }

    private static Outcome<EvisaApplication> refused(EvisaApplication file, String transition, List<String> grounds) {
        return Outcome.moved(file.now(new Refused(grounds)), transition)
                .publish(new VisaRefused(file.invitation().caseId(), BODY, grounds))
                .report(EvisaStages.last("EVISA_REFUSED", "REFUSED", grounds))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .because(Map.of("grounds", grounds))
                .done();
    }

    Outcome<EvisaApplication> withdraw(EvisaApplication file) {
        EvisaApplication next = file.now(new Withdrawn());
        return Outcome.moved(next, "V14")
                .publish(new VisaApplicationWithdrawn(file.invitation().caseId(), BODY))
                .report(EvisaStages.optional(next))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .done();
    }

    Outcome<EvisaApplication> missTerm(EvisaApplication file, RecordMissedTerm command) {
        return Outcome.moved(file, "V-TERM")
                .publish(new VisaTermMissed(command.clock(), EvisaApplication.OFFICE.reporter(), command.dueBefore()))
                .report(EvisaStages.optional(file))
                .done();
    }
}
