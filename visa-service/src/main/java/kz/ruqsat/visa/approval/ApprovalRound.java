package kz.ruqsat.visa.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.VisaApprovalAnswered;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.contracts.visa.VisaApprovalExtended;
import kz.ruqsat.contracts.visa.VisaApprovalOverdue;
import kz.ruqsat.contracts.visa.VisaSentForApproval;
import kz.ruqsat.visa.approval.ApprovalNews.AnswerCame;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewBegan;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewExtended;
import kz.ruqsat.visa.approval.ApprovalNews.TermPassed;

/**
 * One round of asking for the approval of the National Security Committee, as the file of a visa case holds it.
 *
 * @param requestId id of the request, the same in every retry
 * @param round 1 for the first
 * @param terms the Committee's terms in the order they began
 * @param verdict the answer
 * @rule R-085 R-123
 */
public record ApprovalRound(UUID requestId, int round, List<ApprovalTerm> terms, Verdict verdict) {

    /** Kind and code of the body whose time it is; it never reports itself. */
    private static final String KNB = "KNB";

    public ApprovalRound {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(verdict, "verdict");
        terms = List.copyOf(terms);
    }

    /** The first round, just asked for. */
    public static ApprovalRound first(UUID requestId) {
        return new ApprovalRound(requestId, 1, List.of(), Verdict.AWAITED);
    }

    /** Whether the Committee has it, so that its time runs and not the body's. Source: OQ-21. */
    public boolean hasBegun() {
        return !terms.isEmpty();
    }

    /** When Berkut took the request; empty while nobody knows of that. */
    public Optional<Instant> begunAt() {
        return terms.stream().findFirst().map(term -> term.computation().eventAt());
    }

    /** Whether the answer has come. */
    public boolean hasAnswer() {
        return verdict != Verdict.AWAITED;
    }

    /** What a piece of news makes of it. */
    public Followed follow(ApprovalNews news) {
        if (!news.requestId().equals(requestId)) {
            return new Followed.NothingNew("of another request");
        }
        if (hasAnswer()) {
            return new Followed.NothingNew("answered already");
        }
        return switch (news) {
            case ReviewBegan _ when hasBegun() -> new Followed.NothingNew("not the first receipt of this request");
            case ReviewBegan n -> begin(n); // K3  R-086
            case ReviewExtended n -> extend(n); // K4  R-087
            case TermPassed n -> pass(n); // K8  R-089
            case AnswerCame n -> answer(n); // V9  R-090 R-092
        };
    }

    private Followed begin(ReviewBegan news) {
        Instant at = news.acceptedAt();
        return step(
                begun(news.term(), at),
                "K3",
                at,
                new VisaSentForApproval(requestId, at),
                Milestone.SENT_TO_KNB,
                List.of(reported(ReportedTerm.Status.STARTED, news.term(), at)));
    }

    private Followed extend(ReviewExtended news) {
        Instant at = news.extendedAt();
        List<ReportedTerm> mentioned = new ArrayList<>(ends(ReportedTerm.Status.STOPPED, at));
        mentioned.add(reported(ReportedTerm.Status.STARTED, news.term(), at));
        return step(
                begun(news.term(), at),
                "K4",
                at,
                new VisaApprovalExtended(requestId, at),
                Milestone.KNB_EXTENDED,
                mentioned);
    }

    private Followed pass(TermPassed news) {
        Instant at = news.dueBefore();
        return new Followed.Step(
                ended(ApprovalTerm.Status.MISSED, at),
                "K8",
                at,
                new VisaApprovalOverdue(requestId, at),
                Milestone.KNB_OVERDUE,
                ends(ReportedTerm.Status.MISSED, at),
                Map.of("clock", news.clock()));
    }

    private Followed answer(AnswerCame news) {
        Instant at = news.receivedAt();
        ApprovalRound closed = ended(ApprovalTerm.Status.STOPPED, at);
        return step(
                new ApprovalRound(requestId, round, closed.terms, news.verdict()),
                "V9",
                at,
                new VisaApprovalAnswered(requestId, at),
                Milestone.KNB_ANSWERED,
                ends(ReportedTerm.Status.STOPPED, at));
    }

    private static Followed step(
            ApprovalRound next,
            String transition,
            Instant at,
            Event event,
            Milestone milestone,
            List<ReportedTerm> mentioned) {
        return new Followed.Step(next, transition, at, event, milestone, mentioned, Map.of());
    }

    /** What the case publishes when it ends while it waits, so that nobody goes on asking (K7); nothing once it is answered. */
    public Optional<VisaApprovalCalledOff> calledOff() {
        return hasAnswer() ? Optional.empty() : Optional.of(new VisaApprovalCalledOff(requestId));
    }

    /** With whatever runs ended. */
    public ApprovalRound ended(ApprovalTerm.Status how, Instant at) {
        return new ApprovalRound(
                requestId,
                round,
                terms.stream().map(term -> term.ended(how, at)).toList(),
                verdict);
    }

    /** What the end of the running term is to the monitoring system; nothing if none runs. */
    public List<ReportedTerm> ends(ReportedTerm.Status how, Instant at) {
        return terms.stream()
                .filter(ApprovalTerm::isRunning)
                .map(term -> reported(how, term.computation(), at))
                .toList();
    }

    private ApprovalRound begun(Computation term, Instant at) {
        List<ApprovalTerm> more = new ArrayList<>(ended(ApprovalTerm.Status.STOPPED, at).terms);
        more.add(new ApprovalTerm(term, ApprovalTerm.Status.RUNNING, at));
        return new ApprovalRound(requestId, round, more, verdict);
    }

    private static ReportedTerm reported(ReportedTerm.Status how, Computation term, Instant at) {
        return new ReportedTerm(how, KNB, KNB, term, at);
    }
}
