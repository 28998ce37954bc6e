package kz.ruqsat.approval.request;

import java.time.Duration;
import java.time.Instant;

/**
 * Berkut's first acceptance of a request. The clocks of the Committee run from it, not from our sending. Source: K3, R-086, P-K2.
 *
 * @param acceptedAt UTC
 * @param receiptId Berkut's number for it
 * @param requestHash {@code sha-256:} and the hex digest of the exact bytes that were accepted
 * @param signature our detached JWS over those bytes; empty in files from before requests were signed
 */
public record Acceptance(Instant acceptedAt, String receiptId, String requestHash, String signature) {

    /** How far Berkut's clock and ours may be apart before a time counts as implausible. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    public Acceptance {
        signature = signature == null ? "" : signature;
    }

    /** Whether a reply is about what was accepted. */
    boolean isAnsweredBy(Reply reply) {
        return requestHash.equals(reply.requestHash());
    }

    /** Whether a reply says it was issued before there was anything to answer. */
    boolean isPredatedBy(Reply reply) {
        return reply.issuedAt().isBefore(acceptedAt.minus(CLOCK_SKEW));
    }
}
