package kz.ruqsat.berkut.script;

import java.util.Set;

/**
 * How an answer is put on the topic: as agreed, or wrong in one named way. The second word of each is the disposition that the contract gives
 * such a record (P-K4); {@link #BY_COURSE} where the way of the request decides, as for any answer.
 */
public enum Manner {
    // spotless:off
    PLAIN                   ("as agreed", Manner.BY_COURSE),
    AGAIN                   ("the message of the line before once more, byte by byte", Manner.BY_COURSE),
    OTHER_RECORD_KEY        ("right, under the record key of another case", Manner.BY_COURSE),
    NO_RECORD_KEY           ("right, without a record key", Manner.BY_COURSE),
    UNKNOWN_MEMBER          ("right, with a member that nobody knows", Manner.BY_COURSE),

    UNKNOWN_REQUEST         ("about a request that was never made", "UNKNOWN_REQUEST"),
    OTHER_REQUEST           ("about the request named in `to`, with the hash of this one", "BINDING_MISMATCH"),
    OTHER_HASH              ("about other bytes than were accepted", "BINDING_MISMATCH"),
    ISSUED_BEFORE_REQUEST   ("issued long before the request was accepted", "IMPLAUSIBLE_TIME"),
    ISSUED_AHEAD            ("issued a day after it is sent", "IMPLAUSIBLE_TIME"),

    OLDER_VERSION           ("in schema version 0", "UNSUPPORTED_VERSION"),
    FUTURE_VERSION          ("in schema version 2", "UNSUPPORTED_VERSION"),
    NO_VERSION              ("signed, without a schema version", "MALFORMED"),
    NO_VALUE                ("a record without a value", "MALFORMED"),
    NOT_JSON                ("signed, no JSON", "MALFORMED"),
    CUT_OFF                 ("signed, the JSON ends in the middle", "MALFORMED"),
    TRAILING_TEXT           ("signed, text after the JSON", "MALFORMED"),
    MEMBER_MISSING          ("signed, without the member `answer`", "MALFORMED"),
    MEMBER_TWICE            ("signed, the member `answer` twice", "MALFORMED"),
    WRONG_TYPE              ("signed, `requestId` is a number", "MALFORMED"),
    UNKNOWN_ANSWER          ("signed, an answer that nobody knows", "MALFORMED"),
    BAD_HASH                ("signed, `requestHash` is no hash", "MALFORMED"),
    BAD_SEAL                ("signed, `sealedReason` is no JWE", "MALFORMED"),
    TOO_DEEP                ("signed, nested 40 levels deep", "MALFORMED"),
    TOO_LARGE               ("signed, above 64 KiB", "MALFORMED"),

    UNSIGNED                ("without a signature", "BAD_SIGNATURE"),
    GARBLED_SIGNATURE       ("with a header that is no signature", "BAD_SIGNATURE"),
    ALTERED_AFTER_SIGNING   ("altered after it was signed", "BAD_SIGNATURE"),
    REPLAYED_SIGNATURE      ("with the signature of another message", "BAD_SIGNATURE"),
    FOREIGN_KEY             ("signed by somebody else under Berkut's key id", "BAD_SIGNATURE"),
    UNKNOWN_KEY             ("signed with a key that nobody knows", "BAD_SIGNATURE"),
    REVOKED_KEY             ("signed with a key of Berkut that is pinned no longer", "BAD_SIGNATURE"),
    ALGORITHM_NONE          ("with a header that names no algorithm", "BAD_SIGNATURE"),
    ATTACHED_PAYLOAD        ("signed as a whole JWS instead of a detached one", "BAD_SIGNATURE");
    // spotless:on

    /** The state of the request decides which disposition such a record gets. */
    public static final String BY_COURSE = "BY_COURSE";

    private static final Set<Manner> ABOUT_ANOTHER = Set.of(OTHER_REQUEST, OTHER_RECORD_KEY);

    private final String meaning;
    private final String disposition;

    Manner(String meaning, String disposition) {
        this.meaning = meaning;
        this.disposition = disposition;
    }

    /** What is sent, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What the contract makes of it: a disposition, or {@link #BY_COURSE}. */
    public String disposition() {
        return disposition;
    }

    /** Whether a line may name in {@code to} whom it is aimed at. */
    public boolean takesAddressee() {
        return ABOUT_ANOTHER.contains(this);
    }
}
