package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The term for approval passed without an answer; the case waits. Source: K8, R-089.
 *
 * @param requestId the approval request
 * @param dueBefore first instant after the term, UTC
 */
public record VisaApprovalOverdue(UUID requestId, Instant dueBefore) implements Event {}
