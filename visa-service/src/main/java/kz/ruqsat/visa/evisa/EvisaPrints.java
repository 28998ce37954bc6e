package kz.ruqsat.visa.evisa;

import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.contracts.visa.FingerprintsRecorded;
import kz.ruqsat.contracts.visa.FingerprintsRequested;
import kz.ruqsat.contracts.visa.MissionVisited;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Exemption;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordVisit;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaState.Accepted;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.evisa.EvisaState.FingerprintPending;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;

/**
 * A mission is visited, and prints are due there or not: V4 to V7.
 *
 * @param deadlines how terms are computed
 * @rule R-100 R-101 R-103 R-104 R-106
 */
record EvisaPrints(Deadlines deadlines) {

    private static final String BODY = EvisaApplication.OFFICE.code();
    private static final String CLOCK = EvisaApplication.OFFICE.clock().name();
    private static final String NOT_DUE = "NOT_DUE";
    private static final String ON_RECORD = "ON_RECORD";

    /** The rule by which prints on record are not taken again. */
    private static final String REUSE = "R-106";

    private static final String TAKEN = "TAKEN";

    Outcome<EvisaApplication> visitBeforePayment(EvisaApplication file, Submitted state, RecordVisit command) {
        return Outcome.moved(file.now(new Submitted(state.dossier(), command.mission(), state.feePayment())), "V-VISIT")
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

    Outcome<EvisaApplication> assessFingerprints(EvisaApplication file, Accepted state, Act act) {
        Finding duty = duty(file, state);
        return duty.verdict() == Verdict.DUE
                ? requestFingerprints(file, state, act)
                : examine(file, state, duty.rule().equals(REUSE) ? ON_RECORD : NOT_DUE, "V7", duty.rule());
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
                Rulebook.on(file.appliedOn())
                        .registers()
                        .prints(file.checks().answers(), dossier.holder().birthDate()));
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
                .start(EvisaApplication.OFFICE.term(term.eventAt(), term))
                .send(new Errand(EvisaProcedure.EXAMINE, "{}"))
                .because(Map.of("basis", command.basis(), "reference", command.reference()))
                .done();
    }

    Outcome<EvisaApplication> declineFingerprints(EvisaApplication file, FingerprintPending state) {
        return EvisaMoves.refused(file, state, "V6", new Refuse(List.of("RG-CON-03"), List.of()));
    }
}
