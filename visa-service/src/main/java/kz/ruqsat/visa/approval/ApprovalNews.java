package kz.ruqsat.visa.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;

/** What approval-service tells of a request. K3, K4, K8, V9. */
public sealed interface ApprovalNews {

    /** The request it is about. */
    UUID requestId();

    /** Berkut has it; its term runs from {@code acceptedAt}. Source: K3, R-086. */
    record ReviewBegan(UUID requestId, Instant acceptedAt, Computation term) implements ApprovalNews {}

    /** A detailed check was declared. Source: K4, R-087. */
    record ReviewExtended(UUID requestId, Instant extendedAt, Computation term) implements ApprovalNews {}

    /** A term passed in silence, which is neither approval nor refusal. Source: K8, R-089. */
    record TermPassed(UUID requestId, String clock, Instant dueBefore) implements ApprovalNews {}

    /** The first final answer, in time or late. Source: K5, K6, R-092. */
    record AnswerCame(UUID requestId, Verdict verdict, Instant receivedAt) implements ApprovalNews {}
}
