package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * Berkut has received the request of the case; the term of the National Security Committee runs. Source: K3, R-086.
 *
 * @param requestId the approval request
 * @param acceptedAt Berkut's first acceptance, UTC
 */
public record VisaSentForApproval(UUID requestId, Instant acceptedAt) implements Event {}
