package kz.ruqsat.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A term passed without an answer. Silence is neither approval nor refusal. Source: K8, R-089.
 *
 * @param requestId the approval request
 * @param clock the statutory clock that ran out
 * @param dueBefore first instant after the term, UTC
 */
public record ReviewOverdue(UUID requestId, String clock, Instant dueBefore) implements Event {}
