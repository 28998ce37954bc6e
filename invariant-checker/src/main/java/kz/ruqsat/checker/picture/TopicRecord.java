package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a topic.
 *
 * @param key {@code null} if the record has none
 * @param headers as UTF-8 text
 * @param value as UTF-8 text
 */
public record TopicRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, String value) {

    /** Id of the event; empty where there are no CloudEvents headers. */
    public String eventId() {
        return header("ce_id");
    }

    /** The case, as the envelope has it; empty where there are no CloudEvents headers. */
    public String subject() {
        return header("ce_subject");
    }

    /** Sequence within case and topic; 0 where it cannot be read. */
    public long sequence() {
        return Optional.of(header("ce_sequence"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** A header; empty text if it is missing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether it carries a sequence of a case. */
    public boolean isEvent() {
        return sequence() > 0 && !subject().isEmpty();
    }

    /** Whether the topic keeps copies of records that could not be handled. */
    public boolean isDeadLetter() {
        return topic.endsWith(".dead-letters");
    }

    /** Where it lies, as people write it. */
    public String place() {
        return topic + " " + partition + "/" + offset;
    }

    /** The value as a JSON object; empty if it is none. */
    public Optional<JsonNode> body() {
        try {
            return Optional.of(Row.tree(value)).filter(JsonNode::isObject);
        } catch (UnreadablePictureException _) {
            return Optional.empty();
        }
    }
}
