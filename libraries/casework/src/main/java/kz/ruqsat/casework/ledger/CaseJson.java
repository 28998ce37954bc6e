package kz.ruqsat.casework.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.Map;

/** How files, computations and details are written in the database. Keys are sorted, so that equal things give equal text. */
public final class CaseJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CaseJson() {}

    /** As JSON text. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), impossible);
        }
    }

    /**
     * From JSON text.
     *
     * @throws IllegalStateException if the database holds something this program cannot read
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "not a " + type.getName() + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** JSON text as a tree. */
    static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    /** From a part of a tree. */
    static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "not a " + type.getName() + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** An object whose values are whole numbers. */
    static Map<String, Long> readLongs(String json) {
        Map<String, Long> numbers = new HashMap<>();
        tree(json)
                .properties()
                .forEach(e -> numbers.put(e.getKey(), e.getValue().longValue()));
        return numbers;
    }
}
