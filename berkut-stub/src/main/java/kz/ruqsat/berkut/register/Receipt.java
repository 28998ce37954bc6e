package kz.ruqsat.berkut.register;

import java.time.Instant;
import java.util.UUID;

/**
 * What the sender gets for a request, at the first time and at every repeat.
 *
 * @param receiptId the receipt's own id
 * @param requestHash {@code sha-256:} and the hex digest of the body's exact bytes
 * @param acceptedAt first acceptance; the KNB clock starts here
 */
public record Receipt(UUID receiptId, UUID requestId, String requestHash, Instant acceptedAt) {}
