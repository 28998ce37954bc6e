package kz.ruqsat.approval.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply of Berkut whose signature and shape were checked; whether it binds is the table's business.
 *
 * @param position the record it came in
 * @param requestId the request it answers
 * @param jti its unique id; a reply sent again keeps it
 * @param requestHash hash of the request as Berkut has it
 * @param issuedAt when Berkut says it issued it, UTC
 * @param receivedAt when it reached our boundary, UTC: the broker's time, never that of our getting round to it (P-T2)
 * @param sealedReason compact JWE, as it came; empty if there is none
 * @param evidence what it said to the byte
 */
public record Reply(
        RecordPosition position,
        UUID requestId,
        UUID jti,
        String requestHash,
        Instant issuedAt,
        Instant receivedAt,
        String sealedReason,
        Evidence evidence) {

    /**
     * What was said, as it came.
     *
     * @param value text of the record's value; its UTF-8 bytes are what was signed
     * @param signature Berkut's detached JWS over them
     */
    public record Evidence(String value, String signature) {
        /** Of replies that were held before evidence was kept. */
        static final Evidence NONE = new Evidence("", "");
    }

    public Reply {
        evidence = evidence == null ? Evidence.NONE : evidence;
    }
}
