package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it lies on a topic.
 *
 * @param headers as texts, in their order
 * @param value its bytes; empty where it has none
 */
public record SeenRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "ce_type";
    private static final String FAULT = "dead-letter-fault";

    static SeenRecord of(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(each -> headers.put(each.key(), text(each.value())));
        return new SeenRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    public String text() {
        return text(value);
    }

    /** Its value as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            return value.length == 0 ? MissingNode.getInstance() : JSON.readTree(text());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /** What it is about, in a word: the fault of a dead letter, else the event ({@code review-started}), else the answer of Berkut, else {@code unreadable}. */
    public String word() {
        if (headers.containsKey(FAULT)) {
            return headers.get(FAULT);
        }
        var parts = headers.getOrDefault(TYPE, "").split("\\.");
        return parts.length > 1
                ? parts[parts.length - 2]
                : json().path("answer").asText("unreadable");
    }
}
