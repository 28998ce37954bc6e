package kz.ruqsat.monitoring.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;

/** Rows as one JSON text, which PostgreSQL takes apart again: one parameter for a whole batch. */
final class Json {

    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final ObjectMapper ROWS =
            PLAIN.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private Json() {}

    /** A value inside a row that keeps the names of its own fields. */
    static JsonNode value(Object value) {
        return PLAIN.valueToTree(value);
    }

    /** Rows whose columns are named as the database names them. */
    static String rows(Collection<?> rows) {
        return write(ROWS, rows);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows that cannot be written as JSON", impossible);
        }
    }
}
