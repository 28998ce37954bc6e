package kz.ruqsat.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.contracts.Event;

/**
 * Berkut acknowledged the request; the term of 3 working days runs from its first acceptance. Source: K3, R-086.
 *
 * @param requestId the approval request
 * @param acceptedAt Berkut's first acceptance, UTC
 * @param term the term and how it came about
 */
public record ReviewStarted(UUID requestId, Instant acceptedAt, Computation term) implements Event {}
