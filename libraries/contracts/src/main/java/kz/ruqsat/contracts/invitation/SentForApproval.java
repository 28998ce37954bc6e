package kz.ruqsat.contracts.invitation;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * Berkut has received the request; the term of the National Security Committee runs. Source: K3, R-086.
 *
 * @param requestId the approval request
 * @param acceptedAt Berkut's first acceptance, UTC
 */
public record SentForApproval(UUID requestId, Instant acceptedAt) implements Event {}
