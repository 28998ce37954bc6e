package kz.ruqsat.approval.request;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.approval.request.ApprovalCommand.ConfirmReceipt;
import kz.ruqsat.approval.request.ApprovalCommand.ExtendReview;
import kz.ruqsat.approval.request.ApprovalCommand.PassDeadline;
import kz.ruqsat.approval.request.ApprovalCommand.RecordAnswer;
import kz.ruqsat.approval.request.ApprovalState.Answered;
import kz.ruqsat.approval.request.ApprovalState.Extended;
import kz.ruqsat.approval.request.ApprovalState.InReview;
import kz.ruqsat.approval.request.ApprovalState.UnderReview;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewExtended;
import kz.ruqsat.contracts.approval.ReviewOverdue;
import kz.ruqsat.contracts.approval.ReviewStarted;

/** The Committee's time, from Berkut's acceptance to the first final answer. Source: K3, K4, K5, K6, K8. */
final class Review {

    /** Whose time it is. */
    private static final String KNB = "KNB";

    private final Deadlines deadlines;

    Review(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Outcome<ApprovalFile> start(ApprovalFile file, ConfirmReceipt command) {
        Acceptance acceptance = command.acceptance();
        Computation term = deadlines.compute(StatutoryClock.KNB_3WD, acceptance.acceptedAt());
        return Outcome.moved(file.with(new InReview(acceptance, term, false)), "K3")
                .publish(new ReviewStarted(file.requestId(), acceptance.acceptedAt(), term))
                .start(of(acceptance, term))
                .done();
    }

    /** 30 calendar days in total from the same acceptance, not added to the 3 days. */
    Outcome<ApprovalFile> extend(ApprovalFile file, InReview state, ExtendReview command) {
        Reply reply = command.reply();
        Computation term =
                deadlines.compute(StatutoryClock.KNB_30CD, state.acceptance().acceptedAt());
        var next = new Extended(state.acceptance(), command.asHeard(), reply.receivedAt(), term, false);
        return Outcome.moved(file.with(next), "K4")
                .publish(new ReviewExtended(file.requestId(), reply.receivedAt(), term))
                .stop(StatutoryClock.KNB_3WD.name())
                .start(of(state.acceptance(), term))
                .keep(KeptRows.disposed(file, reply, Disposition.ACCEPTED, "extended in time (R-087)"))
                .done();
    }

    Outcome<ApprovalFile> answer(ApprovalFile file, UnderReview state, RecordAnswer command) {
        Reply reply = command.reply();
        boolean late = !state.term().includes(reply.receivedAt());
        var next = new Answered(state.acceptance(), command.verdict(), reply.receivedAt(), late, heard(state, command));
        return Outcome.moved(file.with(next), command.verdict().transition())
                .publish(new ReviewAnswered(file.requestId(), command.verdict().name(), reply.receivedAt(), late))
                .stop(StatutoryClock.KNB_3WD.name(), StatutoryClock.KNB_30CD.name())
                .keep(disposed(file, command, late))
                .keep(reasonOf(reply))
                .done();
    }

    private static List<Heard> heard(UnderReview state, RecordAnswer command) {
        List<Heard> heard = new ArrayList<>(state.heard());
        heard.add(command.asHeard());
        return heard;
    }

    /** Says nothing of what was answered: dispositions are seen by people who may not see verdicts. */
    private static Row disposed(ApprovalFile file, RecordAnswer command, boolean late) {
        return late
                ? KeptRows.disposed(file, command.reply(), Disposition.LATE_ACCEPTED, "answered after the term (R-092)")
                : KeptRows.disposed(file, command.reply(), Disposition.ACCEPTED, "answered in time");
    }

    private static List<Row> reasonOf(Reply reply) {
        return reply.sealedReason().isEmpty() ? List.of() : List.of(KeptRows.sealedReason(reply));
    }

    /** Neither approval nor refusal comes of silence: the flag, an event, and somebody is told. */
    Outcome<ApprovalFile> passDeadline(ApprovalFile file, UnderReview state, PassDeadline command) {
        return Outcome.moved(file.with(state.passed()), "K8")
                .publish(new ReviewOverdue(file.requestId(), command.clock().name(), command.dueBefore()))
                .keep(KeptRows.silence(file, command))
                .send(Errands.escalate(file.requestId(), command.clock(), command.dueBefore()))
                .done();
    }

    private static Term of(Acceptance acceptance, Computation term) {
        return new Term(term.clock().name(), KNB, KNB, acceptance.acceptedAt(), term);
    }
}
