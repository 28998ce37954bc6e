package kz.ruqsat.approval.request;

/**
 * What became of a record of the reply topic. Each record gets exactly one; the list is complete and its members exclude one another. Only
 * the first two change the state of a request. Source: P-K4.
 */
public enum Disposition {
    /** An answer or an extension that took effect, in time (K4, K5, K6). */
    ACCEPTED,
    /** A first final answer after the term; it counts all the same. */
    LATE_ACCEPTED,
    /** What was said before, said again. */
    DUPLICATE_SAME,
    /** Contradicts what was said before: an incident. */
    DUPLICATE_CONFLICTING,
    /** The request was cancelled, or replaced by that of a later round (K7). */
    AFTER_CLOSE,
    /** A second extension, or one after the term or after the answer. */
    EXTENSION_REFUSED,
    /** No request of that id was ever made here. */
    UNKNOWN_REQUEST,
    /** Not signed with a pinned key in the agreed way; nothing of it was read. */
    BAD_SIGNATURE,
    /** Signed, and about other bytes than those that were accepted. */
    BINDING_MISMATCH,
    /** Signed, in a version of the shape that is not known here. */
    UNSUPPORTED_VERSION,
    /** Issued after it was received, or before the request was accepted. */
    IMPLAUSIBLE_TIME,
    /** No value, too large, or signed and not of the agreed shape. */
    MALFORMED
}
