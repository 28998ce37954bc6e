package kz.ruqsat.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every topic of the system, and nothing of how it is written or read.
 *
 * <p>Key of each record is the case id, so that order per case is order per partition. Topics are created explicitly, never by use.
 */
public enum Topic {
    INVITATION_EVENTS("ruqsat.invitation.events.v1", Retention.FOR_EVER),
    APPROVAL_EVENTS("ruqsat.approval.events.v1", Retention.FOR_EVER),
    VISA_EVENTS("ruqsat.visa.events.v1", Retention.FOR_EVER),
    BERKUT_REPLIES("berkut.approval.replies.v1", Duration.ofDays(400)),
    STAGES("public-services.stages.v1", Retention.FOR_EVER),
    NOTICES("public-services.notices.v1", Retention.FOR_EVER);

    /** Partitions each topic begins with. */
    public static final int PARTITIONS = 6;

    private final String wireName;
    private final Duration retention;

    Topic(String wireName, Duration retention) {
        this.wireName = wireName;
        this.retention = retention;
    }

    /** The name on the broker. */
    public String wireName() {
        return wireName;
    }

    /** How long the broker keeps a record; negative means for ever. */
    public Duration retention() {
        return retention;
    }

    /** The topic that keeps copies of what {@code consumer} could not handle. */
    public String deadLetters(String consumer) {
        return wireName + "." + consumer + ".dead-letters";
    }

    /** The topic of that name on the broker, if it is one of ours. */
    public static Optional<Topic> named(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
    }

    private static final class Retention {
        static final Duration FOR_EVER = Duration.ofMillis(-1);
    }
}
