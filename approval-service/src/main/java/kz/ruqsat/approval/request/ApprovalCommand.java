package kz.ruqsat.approval.request;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** What may be said to a request. */
public sealed interface ApprovalCommand {

    /**
     * A case asks for approval. Source: K1, K2.
     *
     * @param caseId the case that asks
     * @param requestId chosen by the service that asks, the same in every retry
     * @param round 1, or more where a case needs a second request
     * @param owner the service that owns the case
     * @param service {@code S1}, {@code S2} or {@code S3}
     * @param caseNumber the number people use
     * @param body code of the competent body
     * @param category visa category
     */
    record OpenRequest(
            CaseId caseId,
            UUID requestId,
            int round,
            Owner owner,
            String service,
            String caseNumber,
            String body,
            String category)
            implements ApprovalCommand {}

    /** Berkut has accepted the request. Source: K3. */
    record ConfirmReceipt(UUID requestId, Acceptance acceptance) implements ApprovalCommand {}

    /**
     * Berkut will not take the request however often it is sent. Source: P-K2.
     *
     * @param reason a code, such as {@code HTTP_422}; never text of the other side
     */
    record RecordDispatchRefused(UUID requestId, String reason) implements ApprovalCommand {}

    /** A person has the request sent again that Berkut would not take. Source: P-K2. */
    record DispatchAgain(UUID requestId) implements ApprovalCommand {}

    /** The case needs no approval any more. Source: K7. */
    record CancelRequest() implements ApprovalCommand {}

    /** A term is over. Source: K8. */
    record PassDeadline(StatutoryClock clock, Instant dueBefore) implements ApprovalCommand {

        /** Whether it is the present term that is over, and nobody knew. */
        boolean isEndOf(ApprovalState.UnderReview state) {
            return !state.overdue() && clock == state.term().clock();
        }
    }

    /** What came over the reply topic. */
    sealed interface ReplyCommand extends ApprovalCommand {

        /** The reply. */
        Reply reply();

        /** What it says. */
        Answer says();

        /** As it is remembered once it took effect. */
        default Heard asHeard() {
            return new Heard(reply().jti(), says());
        }

        /** The command for what a reply says. */
        static ReplyCommand of(Reply reply, Answer says) {
            return switch (says) {
                case APPROVED -> new RecordAnswer(reply, Verdict.APPROVED);
                case REJECTED -> new RecordAnswer(reply, Verdict.REJECTED);
                case EXTENDED -> new ExtendReview(reply);
            };
        }
    }

    /** A more detailed check is needed. Source: K4. */
    record ExtendReview(Reply reply) implements ReplyCommand {

        @Override
        public Answer says() {
            return Answer.EXTENDED;
        }
    }

    /** A final answer. Source: K5, K6. */
    record RecordAnswer(Reply reply, Verdict verdict) implements ReplyCommand {

        @Override
        public Answer says() {
            return verdict.answer();
        }
    }
}
