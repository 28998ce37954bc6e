package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.OperationAccepted;
import kz.ruqsat.contracts.visa.OperationLapsed;
import kz.ruqsat.contracts.visa.OperationReturned;
import kz.ruqsat.contracts.visa.OperationReviewStarted;
import kz.ruqsat.contracts.visa.OperationSubmitted;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.RecordMissedTerm;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.OperationStanding.Accepted;
import kz.ruqsat.visa.operation.OperationStanding.Lapsed;
import kz.ruqsat.visa.operation.OperationStanding.Returned;
import kz.ruqsat.visa.operation.OperationStanding.Review;
import kz.ruqsat.visa.operation.OperationStanding.Submitted;

/**
 * From the filing to the review: O1 to O4.
 *
 * @param deadlines how terms are computed
 * @param grounds on which a body may return or refuse
 */
record Opening(Deadlines deadlines, GroundsOfOperation grounds) {

    static final String CORRECTION = StatutoryClock.CORRECTION.name();

    /** A cancellation of its own motion begins where the body looks at it; everything else begins at the counter. */
    Outcome<VisaOperation> submit(Submit command, Act act) {
        var askedOn = KazakhstanTime.dateOf(act.at());
        Filing filing = command.filing();
        VisaOperation file = new VisaOperation(
                command.caseId(),
                command.caseNumber(),
                command.office(),
                command.owner(),
                command.visa().visaId(),
                command.visa().number(),
                command.visa().terms().category(),
                filing.asked().code(),
                askedOn,
                Checks.NONE.filedAnew(List.of()),
                new Submitted(filing));
        return Guards.faultOfFiling(Guards.findings(file, filing, command.visa()))
                .<Outcome<VisaOperation>>map(Outcome::refused)
                .orElseGet(() -> isOfOwnMotion(filing) ? begun(file, filing, act) : submitted(file, filing, "O1"));
    }

    private static boolean isOfOwnMotion(Filing filing) {
        return filing.askedBy() == Asker.EX_OFFICIO && filing.asked() instanceof Operation.Cancel;
    }

    private static Outcome<VisaOperation> submitted(VisaOperation file, Filing filing, String transition) {
        return told(file, filing, transition)
                .report(StageOfOperation.optional(file))
                .stop(CORRECTION)
                .send(Asking.errand(file))
                .done();
    }

    private Outcome<VisaOperation> begun(VisaOperation file, Filing filing, Act act) {
        Computation term = term(file.office(), act);
        VisaOperation next = file.now(new Review(filing, term));
        return told(next, filing, "O1a")
                .publish(new OperationReviewStarted(file.office().code()))
                .report(StageOfOperation.optional(next))
                .start(running(next, term))
                .send(Asking.errand(next))
                .done();
    }

    private static Move.Draft<VisaOperation> told(VisaOperation file, Filing filing, String transition) {
        return Outcome.moved(file, transition)
                .publish(new OperationSubmitted(
                        file.visaId().value(),
                        file.operation(),
                        filing.askedBy().name(),
                        file.caseNumber(),
                        file.office().code(),
                        file.category(),
                        file.askedOn()));
    }

    private Computation term(Office office, Act act) {
        return deadlines.compute(office.clock(), act.at());
    }

    static Term running(VisaOperation file, Computation term) {
        return file.office().term(term.eventAt(), term);
    }

    Outcome<VisaOperation> resubmit(VisaOperation file, Resubmit command) {
        Filing filing = command.filing();
        if (!filing.asked().code().equals(file.operation())) {
            return Outcome.refused(other("/operation/kind"));
        }
        VisaOperation next = file.at(command.office(), new Submitted(filing))
                .with(file.checks().filedAnew(List.of()));
        return Guards.faultOfFiling(Guards.findings(next, filing, command.visa()))
                .<Outcome<VisaOperation>>map(Outcome::refused)
                .orElseGet(() -> submitted(next, filing, "O1"));
    }

    private static Refusal other(String pointer) {
        String detail = "A correction is filed for the operation that was returned, not for another one.";
        return Refusal.ruleViolation(
                detail, List.of("R-009"), List.of(new Refusal.FieldError(pointer, "not-as-filed", detail)));
    }

    /** The wrong division can give no other ground, and the right one not this. */
    Outcome<VisaOperation> giveBack(VisaOperation file, Submitted state, Return command, Act act) {
        Optional<Finding> elsewhere = Guards.wrongDivision(file, state.filing());
        return StateSystems.notAnswered(file.checks())
                .or(() -> grounds.faultOfReturn(command.grounds(), elsewhere.isPresent()))
                .<Outcome<VisaOperation>>map(Outcome::refused)
                .orElseGet(() -> returned(file, state, command, elsewhere, act));
    }

    private Outcome<VisaOperation> returned(
            VisaOperation file, Submitted state, Return command, Optional<Finding> elsewhere, Act act) {
        String right = elsewhere.map(Guards::rightDivision).orElse("");
        VisaOperation next = file.now(new Returned(state.filing(), command.grounds(), right));
        Computation term = deadlines.compute(StatutoryClock.CORRECTION, act.at());
        return Outcome.moved(next, "O2")
                .publish(new OperationReturned(file.office().code(), command.grounds(), right))
                .report(StageOfOperation.last("OP_RETURNED", next, "", command.grounds()))
                .start(new Term(CORRECTION, "", "", act.at(), term))
                .because(Map.of("grounds", command.grounds(), "rightDivision", right))
                .done();
    }

    Outcome<VisaOperation> lapse(VisaOperation file) {
        VisaOperation next = file.now(new Lapsed());
        return Outcome.moved(next, "O2-LAPSED")
                .publish(new OperationLapsed(file.office().code()))
                .report(StageOfOperation.last("OP_WITHDRAWN", next, "LAPSED", List.of()))
                .done();
    }

    Outcome<VisaOperation> accept(VisaOperation file, Submitted state, Accept command, Act act) {
        return StateSystems.notAnswered(file.checks())
                .or(() -> Guards.notHere(file, state.filing()))
                .or(() -> Guards.faultOfFiling(Guards.findings(file, state.filing(), command.visa())))
                .or(() -> Duty.faultOf(file, state.filing(), command.visa()))
                .<Outcome<VisaOperation>>map(Outcome::refused)
                .orElseGet(() -> accepted(file, state, act));
    }

    private Outcome<VisaOperation> accepted(VisaOperation file, Submitted state, Act act) {
        Computation term = term(file.office(), act);
        VisaOperation next = file.now(new Accepted(state.filing(), term));
        return Outcome.moved(next, "O3")
                .publish(new OperationAccepted(file.office().code()))
                .report(StageOfOperation.of("OP_ACCEPTED", next))
                .start(running(file, term))
                .because(Map.of("dutyPayment", state.filing().dutyPayment()))
                .done();
    }

    Outcome<VisaOperation> beginReview(VisaOperation file, Accepted state) {
        VisaOperation next = file.now(new Review(state.filing(), state.term()));
        return Outcome.moved(next, "O4")
                .publish(new OperationReviewStarted(file.office().code()))
                .report(StageOfOperation.optional(next))
                .done();
    }

    /** Escalation only: nothing is decided by the lapse of the term. */
    Outcome<VisaOperation> missTerm(VisaOperation file, RecordMissedTerm command) {
        return Outcome.moved(file, "O-TERM")
                .publish(new VisaTermMissed(command.clock(), file.office().code(), command.dueBefore()))
                .report(StageOfOperation.optional(file))
                .done();
    }
}
