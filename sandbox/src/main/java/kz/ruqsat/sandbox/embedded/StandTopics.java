package kz.ruqsat.sandbox.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of a stand; nothing else is ever created, least of all by the broker itself. */
public final class StandTopics {
    public static final String INVITATION_EVENTS = "ruqsat.invitation.events.v1";
    public static final String APPROVAL_EVENTS = "ruqsat.approval.events.v1";
    public static final String VISA_EVENTS = "ruqsat.visa.events.v1";
    public static final String BERKUT_REPLIES = "berkut.approval.replies.v1";
    public static final String STAGES = "public-services.stages.v1";
    public static final String NOTICES = "public-services.notices.v1";
    /** Where a starting process reads the stand's time; one record survives, under {@link #CLOCK_KEY}. */
    public static final String CLOCK = "sandbox.clock.v1";

    public static final String CLOCK_KEY = "now";

    /** Partitions of a topic to begin with. */
    public static final int PARTITIONS = 6;

    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1");
    private static final Map<String, String> REPLIES =
            Map.of("retention.ms", days(400), "message.timestamp.type", "LogAppendTime");
    private static final Map<String, String> DEAD_LETTERS = Map.of("retention.ms", days(90));
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact", "segment.ms", "60000");

    // Who reads what, and may therefore put records aside.
    private static final Map<String, List<String>> READERS = Map.of(
            INVITATION_EVENTS, List.of("approval-service", "visa-service"),
            APPROVAL_EVENTS, List.of("invitation-service", "visa-service"),
            VISA_EVENTS, List.of("invitation-service", "approval-service"),
            BERKUT_REPLIES, List.of("approval-service"),
            STAGES, List.of("monitoring-service"));

    private StandTopics() {}

    /** Every topic with the usual partitions, and settings. */
    public static List<NewTopic> all() {
        return all(PARTITIONS);
    }

    /** Every topic with so many partitions, and settings; that of the clock has one. */
    static List<NewTopic> all(int partitions) {
        var plain = Stream.of(INVITATION_EVENTS, APPROVAL_EVENTS, VISA_EVENTS, STAGES, NOTICES)
                .map(name -> topic(name, partitions, FOR_EVER));
        var replies = Stream.of(topic(BERKUT_REPLIES, partitions, REPLIES));
        var deadLetters = READERS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(reader -> deadLetterTopic(entry.getKey(), reader)))
                .sorted()
                .map(name -> topic(name, partitions, DEAD_LETTERS));
        return Stream.of(plain, replies, deadLetters, Stream.of(topic(CLOCK, 1, COMPACTED)))
                .flatMap(topics -> topics)
                .toList();
    }

    /** Where a reader puts records of a topic that it cannot handle. */
    public static String deadLetterTopic(String topic, String reader) {
        return topic + "." + reader + ".dead-letters";
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static String days(long days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
