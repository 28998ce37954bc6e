package kz.ruqsat.visa.application;

import java.time.Instant;
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
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Given;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Matter;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.UnderExamination;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Followed;

/**
 * The approval of the National Security Committee in the case of a visa: V8, K3, K4, K8, V9. Whether it is needed is the rulebook's to say.
 *
 * @param deadlines how terms are computed
 * @rule R-085 R-090 R-123
 */
record Approving(Deadlines deadlines) {

    static final String DECISION = StatutoryClock.DECISION_1WD.name();

    /** The term for issue goes on until Berkut has the request (K3, OQ-21). */
    Outcome<VisaApplication> ask(VisaApplication file, Examination state, RequestApproval command, Act act) {
        return (isNeeded(file) ? groundFound(file, state, act) : Optional.of(notNeeded()))
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> asked(file, state, command));
    }

    private static Refusal notNeeded() {
        return Refusal.ruleViolation(
                "No approval of the National Security Committee is asked for in this case.", "R-085");
    }

    /** One ground stops the case, and the Committee never hears of it. Source. */
    private static Optional<Refusal> groundFound(VisaApplication file, Examination state, Act act) {
        List<Finding> failed = Objections.failed(new Facts(file, VisaProcedure.dateOf(act))
                .findings(state.dossier(), Beginning.prints(state.fingerprints()), Known.NOTHING));
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(Objections.refusal(
                        "A ground was found, so the Committee is not asked; refuse the application on it.", failed));
    }

    /** What an examination that found nothing leads to. */
    static String nextOf(VisaApplication file) {
        return isNeeded(file) ? "approval-request" : "approval";
    }

    private static boolean isNeeded(VisaApplication file) {
        Finding need = Rulebook.on(file.appliedOn())
                .approvalNeed(new ApprovalNeedFacts(
                        Matter.ISSUE,
                        file.office().kind(),
                        file.asked().category(),
                        given(file.basis()),
                        file.appliedOn()));
        return need.verdict() == Verdict.DUE;
    }

    private static Given given(Basis basis) {
        return switch (basis) {
            case Basis.Invited _ -> Given.WITH_INVITATION;
            case Basis.NotNeeded _ -> Given.LIST_CHECK;
            case Basis.Petitioned _ -> Given.NOTHING;
        };
    }

    private static Outcome<VisaApplication> asked(VisaApplication file, Examination state, RequestApproval command) {
        var round = ApprovalRound.first(command.requestId());
        VisaApplication next = file.now(new AwaitingKnb(state, round));
        return Outcome.moved(next, "V8")
                .publish(new VisaApprovalRequested(
                        round.requestId(),
                        round.round(),
                        file.office().service(),
                        file.caseNumber(),
                        file.office().code(),
                        file.office().reporterKind(),
                        file.asked().category()))
                .report(StageReport.optional(next))
                .because(Map.of("requestId", round.requestId()))
                .done();
    }

    Outcome<VisaApplication> follow(VisaApplication file, AwaitingKnb state, FollowApproval command) {
        return switch (state.approval().follow(command.news())) {
            case Followed.NothingNew(String reason) -> Outcome.unchanged(reason);
            case Followed.Step step when step.round().hasAnswer() -> answered(file, state, step);
            case Followed.Step step -> followed(file, state, step);
        };
    }

    /** With Berkut's receipt the body's own time stands. */
    private static Outcome<VisaApplication> followed(VisaApplication file, AwaitingKnb state, Followed.Step step) {
        Move.Draft<VisaApplication> move = moved(file.now(new AwaitingKnb(state.examination(), step.round())), step);
        return state.approval().hasBegun()
                ? move.done()
                : move.stop(file.office().clock().name()).done();
    }

    private Outcome<VisaApplication> answered(VisaApplication file, AwaitingKnb state, Followed.Step step) {
        Computation term = resumed(state, step.at());
        Computation decision = deadlines.compute(StatutoryClock.DECISION_1WD, step.at());
        Examination examination = state.examination().with(term);
        VisaApplication next = file.now(new Answered(examination, step.round().verdict()));
        return moved(next, step)
                .start(file.office().term(term.eventAt(), term))
                .start(file.office().term(step.at(), decision))
                .done();
    }

    /** The term for issue without the time of the Committee. */
    private Computation resumed(AwaitingKnb state, Instant at) {
        Computation term = state.examination().term();
        return state.approval()
                .begunAt()
                .map(begun -> deadlines.shift(term, KazakhstanTime.dateOf(begun), KazakhstanTime.dateOf(at)))
                .orElse(term);
    }

    private static Move.Draft<VisaApplication> moved(VisaApplication next, Followed.Step step) {
        return Outcome.moved(next, step.transition())
                .publish(step.event())
                .report(StageReport.owed(step.milestone().stageOf("VISA"), next, step.mentioned()))
                .because(step.because());
    }

    /** What forbids to approve the visa now; empty if nothing does. Source. */
    Optional<Refusal> faultOfApproval(VisaApplication file, UnderExamination state) {
        return switch (state) {
            case Answered(var _, var verdict) ->
                verdict == kz.ruqsat.visa.approval.Verdict.REJECTED
                        ? Optional.of(
                                Refusal.ruleViolation("The approval was not given, so the visa is refused.", "R-091")
                                        .withGrounds(List.of(RefusalGrounds.NEGATIVE_ANSWER)))
                        : Optional.empty();
            case Examination _ ->
                isNeeded(file)
                        ? Optional.of(Refusal.ruleViolation(
                                "Ask for the approval of the National Security Committee first.", "R-085", "R-123"))
                        : Optional.empty();
        };
    }
}
