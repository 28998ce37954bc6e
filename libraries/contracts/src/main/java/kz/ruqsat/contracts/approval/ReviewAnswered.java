package kz.ruqsat.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The first final answer. Source: K5, K6, R-092, R-093.
 *
 * @param requestId the approval request
 * @param verdict {@code APPROVED} or {@code REJECTED}; never a reason
 * @param receivedAt when it reached us, UTC
 * @param late true if it came after the term
 */
public record ReviewAnswered(UUID requestId, String verdict, Instant receivedAt, boolean late) implements Event {}
