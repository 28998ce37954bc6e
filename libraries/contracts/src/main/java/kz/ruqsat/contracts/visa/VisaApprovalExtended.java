package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The term for approval was extended for a detailed check. Source: K4, R-087.
 *
 * @param requestId the approval request
 * @param extendedAt when the extension was received, UTC
 */
public record VisaApprovalExtended(UUID requestId, Instant extendedAt) implements Event {}
