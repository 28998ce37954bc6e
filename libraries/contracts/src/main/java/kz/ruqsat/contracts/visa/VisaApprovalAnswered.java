package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The answer has come and the term for the decision runs; says nothing of what the answer was. Source: V9, R-090.
 *
 * @param requestId the approval request
 * @param receivedAt when the answer reached us, UTC
 */
public record VisaApprovalAnswered(UUID requestId, Instant receivedAt) implements Event {}
