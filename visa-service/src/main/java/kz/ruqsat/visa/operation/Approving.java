package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Given;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Matter;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Followed;
import kz.ruqsat.visa.operation.OperationCommand.FollowApproval;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationStanding.Answered;
import kz.ruqsat.visa.operation.OperationStanding.AwaitingKnb;
import kz.ruqsat.visa.operation.OperationStanding.Review;
import kz.ruqsat.visa.operation.OperationStanding.UnderReview;

/**
 * The approval of the National Security Committee in an operation: O5, O6, K3, K4, K8. Whether it is needed is the rulebook's to say: an extension goes
 * there, since the approval given with the invitation covered the shorter term (OQ-14).
 *
 * @param deadlines how terms are computed
 * @rule R-085 R-090
 */
record Approving(Deadlines deadlines) {

    static final String DECISION = StatutoryClock.DECISION_1WD.name();

    /** What a review that found nothing leads to. */
    static String nextOf(VisaOperation file) {
        return isNeeded(file) ? "approval-request" : "approval";
    }

    private static boolean isNeeded(VisaOperation file) {
        return Rulebook.on(file.askedOn())
                        .approvalNeed(new ApprovalNeedFacts(
                                matter(file), file.office().kind(), file.category(), Given.NOTHING, file.askedOn()))
                        .verdict()
                == Verdict.DUE;
    }

    private static Matter matter(VisaOperation file) {
        return switch (file.operation()) {
            case "EXTEND" -> Matter.EXTENSION;
            case "RESTORE" -> Matter.RESTORATION;
            case "REDUCE" -> Matter.REDUCTION;
            default -> Matter.CANCELLATION;
        };
    }

    /** The term of the body goes on until Berkut has the request (K3, OQ-21). */
    Outcome<VisaOperation> ask(VisaOperation file, Review state, RequestApproval command) {
        return isNeeded(file)
                ? asked(file, state, command)
                : Outcome.refused(Refusal.ruleViolation(
                        "No approval of the National Security Committee is asked for in this case.", "R-085"));
    }

    private static Outcome<VisaOperation> asked(VisaOperation file, Review state, RequestApproval command) {
        var round = ApprovalRound.first(command.requestId());
        VisaOperation next = file.now(new AwaitingKnb(state, command.holder(), round));
        return Outcome.moved(next, "O5")
                .publish(new VisaApprovalRequested(
                        round.requestId(),
                        round.round(),
                        file.office().service(),
                        file.caseNumber(),
                        file.office().code(),
                        file.office().reporterKind(),
                        file.category()))
                .report(StageOfOperation.optional(next))
                .because(Map.of("requestId", round.requestId()))
                .done();
    }

    Outcome<VisaOperation> follow(VisaOperation file, AwaitingKnb state, FollowApproval command) {
        return switch (state.approval().follow(command.news())) {
            case Followed.NothingNew(String reason) -> Outcome.unchanged(reason);
            case Followed.Step step when step.round().hasAnswer() -> answered(file, state, step);
            case Followed.Step step -> followed(file, state, step);
        };
    }

    /** With Berkut's receipt the body's own time stands. */
    private static Outcome<VisaOperation> followed(VisaOperation file, AwaitingKnb state, Followed.Step step) {
        var next = file.now(new AwaitingKnb(state.review(), state.holder(), step.round()));
        Move.Draft<VisaOperation> move = moved(next, step, step.transition());
        return state.approval().hasBegun()
                ? move.done()
                : move.stop(file.office().clock().name()).done();
    }

    private Outcome<VisaOperation> answered(VisaOperation file, AwaitingKnb state, Followed.Step step) {
        Computation term = resumed(state, step);
        Computation decision = deadlines.compute(StatutoryClock.DECISION_1WD, step.at());
        Review review = state.review();
        var next = file.now(
                new Answered(new Review(review.filing(), term), step.round().verdict()));
        return moved(next, step, "O6")
                .start(file.office().term(term.eventAt(), term))
                .start(file.office().term(step.at(), decision))
                .done();
    }

    /** The term of the body without the time of the Committee. */
    private Computation resumed(AwaitingKnb state, Followed.Step step) {
        Computation term = state.review().term();
        return state.approval()
                .begunAt()
                .map(begun -> deadlines.shift(term, KazakhstanTime.dateOf(begun), KazakhstanTime.dateOf(step.at())))
                .orElse(term);
    }

    private static Move.Draft<VisaOperation> moved(VisaOperation next, Followed.Step step, String transition) {
        return Outcome.moved(next, transition)
                .publish(step.event())
                .report(StageOfOperation.of(step.milestone().stageOf("OP"), next, step.mentioned()))
                .because(step.because());
    }

    /** What forbids to decide in favour now; empty if nothing does. Source. */
    static Optional<Refusal> faultOfApproval(VisaOperation file, UnderReview state) {
        return switch (state) {
            case Answered(var _, var verdict) ->
                verdict == kz.ruqsat.visa.approval.Verdict.REJECTED
                        ? Optional.of(Refusal.ruleViolation(
                                        "The approval was not given, so the operation is refused.", "R-091")
                                .withGrounds(List.of(GroundsOfOperation.NEGATIVE_ANSWER)))
                        : Optional.empty();
            case Review _ ->
                isNeeded(file)
                        ? Optional.of(Refusal.ruleViolation(
                                "Ask for the approval of the National Security Committee first.", "R-085"))
                        : Optional.empty();
        };
    }
}
