package kz.ruqsat.visa.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.contracts.visa.FingerprintsRecorded;
import kz.ruqsat.contracts.visa.FingerprintsRequested;
import kz.ruqsat.contracts.visa.VisaApplicationAccepted;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.WithoutInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;

/**
 * From the counter to the examination: V1, V3, V4, V5, V7, and what follows when the term runs out.
 *
 * @param deadlines how terms are computed
 */
record Beginning(Deadlines deadlines) {

    private static final String NOT_DUE = "NOT_DUE";

    /** The checks of V1 are made where the invitation is taken up, in the same work; what is copied here never changes there. */
    Outcome<VisaApplication> submit(Submit command, Act act) {
        return switch (command.claim()) {
            case OnInvitation(var invitation, EntryState.Open(Holder holder)) ->
                submitted(command, new Basis.Invited(invitation), holder, act);
            case OnInvitation(var _, var entry) ->
                Outcome.refused(Refusal.stateConflict(entry.code(), "application", List.of()));
            case WithoutInvitation(var basis, var holder) -> submitted(command, basis, holder, act);
        };
    }

    private static Outcome<VisaApplication> submitted(Submit command, Basis basis, Holder holder, Act act) {
        var dossier = new Dossier(holder, command.photo(), command.addressInKazakhstan(), command.documentExpiresOn());
        var file = new VisaApplication(
                command.caseId(),
                command.caseNumber(),
                command.office(),
                basis,
                command.asked(),
                VisaProcedure.dateOf(act),
                new Submitted(dossier));
        return Outcome.moved(file, "V1")
                .publish(Told.submitted(file))
                .report(StageReport.optional(file))
                .done();
    }

    Outcome<VisaApplication> accept(VisaApplication file, Submitted state, Accept command, Act act) {
        Computation term = deadlines.compute(file.office().clock(), act.at());
        VisaApplication next = file.now(new Accepted(state.dossier(), command.feePayment(), term));
        return Outcome.moved(next, "V3")
                .publish(new VisaApplicationAccepted(file.office().code()))
                .report(StageReport.owed("VISA_ACCEPTED", next))
                .start(termOfIssue(file, act.at(), term))
                .because(Map.of("feePayment", command.feePayment()))
                .done();
    }

    /** The term runs on the account of the body that reports. */
    private static Term termOfIssue(VisaApplication file, Instant startedAt, Computation term) {
        Office office = file.office();
        return new Term(office.clock().name(), office.reporterKind(), office.reporter(), startedAt, term);
    }

    Outcome<VisaApplication> assessFingerprints(VisaApplication file, Accepted state, Act act) {
        Finding duty = Rulebook.on(file.appliedOn())
                .fingerprintDuty(new FingerprintFacts(
                        file.appliedOn(),
                        state.dossier().holder().birthDate(),
                        VisaForm.STICKER,
                        MissionVisit.VISITED,
                        file.office().code()));
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
        VisaApplication next = file.now(new Examination(state.dossier(), state.feePayment(), NOT_DUE));
        return Outcome.moved(next, "V7")
                .publish(new ExaminationStarted(file.office().code(), NOT_DUE + " " + duty.rule()))
                .report(StageReport.optional(next))
                .because(Map.of("rule", duty.rule()))
                .done();
    }

    Outcome<VisaApplication> recordFingerprints(
            VisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        return faultOf(command, file)
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> recorded(file, state, command, act));
    }

    private static Optional<Refusal> faultOf(RecordFingerprints command, VisaApplication file) {
        if (!command.basis().isOpenTo(file.asked().category())) {
            return Optional.of(fault("/basis", "not-for-this-category", "This exemption is not open to the category."));
        }
        return command.basis().isExemption() && command.reference().isBlank()
                ? Optional.of(fault("/reference", "required", "Name what the exemption rests on."))
                : Optional.empty();
    }

    private static Refusal fault(String pointer, String code, String detail) {
        return Refusal.ruleViolation(detail, List.of("R-103"), List.of(new FieldError(pointer, code, detail)));
    }

    private Outcome<VisaApplication> recorded(
            VisaApplication file, FingerprintPending state, RecordFingerprints command, Act act) {
        Computation term = deadlines.shift(state.term(), state.suspendedOn(), VisaProcedure.dateOf(act));
        String basis = command.basis().name();
        VisaApplication next = file.now(new Examination(state.dossier(), state.feePayment(), basis));
        return Outcome.moved(next, "V5")
                .publish(new FingerprintsRecorded(file.office().code(), basis))
                .report(StageReport.owed("VISA_FINGERPRINT_DONE", next))
                .start(termOfIssue(file, term.eventAt(), term))
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
