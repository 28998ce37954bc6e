package kz.ruqsat.contracts.berkut;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer of Berkut as it stands in the value of a record on {@code berkut.approval.replies.v1}. It is Berkut's topic: no CloudEvents
 * headers, no sequence, and its key is never trusted; the answer is bound by request id and hash. The header {@code jws}
 * holds a detached compact JWS over the exact bytes. Source.
 *
 * @param schemaVersion 1
 * @param jti unique id of this answer; an answer sent again keeps it
 * @param requestId the approval request it answers
 * @param requestHash {@code sha-256:} and the hex digest of the request's exact bytes
 * @param iat when Berkut issued it, on the procedure's clock, UTC
 * @param answer the answer
 * @param sealedReason compact JWE to approval-service; empty if no reason is given
 */
public record BerkutReply(
        int schemaVersion,
        UUID jti,
        UUID requestId,
        String requestHash,
        Instant iat,
        Answer answer,
        String sealedReason) {

    /** The version of this shape. */
    public static final int VERSION = 1;

    /** Kafka header with the detached JWS. */
    public static final String SIGNATURE_HEADER = "jws";

    /** Kafka header with the instant of the stand's virtual clock; ignored outside the sandbox. */
    public static final String VIRTUAL_TIME_HEADER = "virtual-time";

    /** What Berkut can say. */
    public enum Answer {
        APPROVED,
        REJECTED,
        EXTENDED
    }
}
