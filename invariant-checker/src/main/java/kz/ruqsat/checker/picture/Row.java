package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table as it was read.
 *
 * @param columns names of the columns, shared by all rows of a table
 * @param values text, {@code Long}, {@code Boolean} or {@code null}; an instant is text in ISO form, UTC, JSON is text
 */
public record Row(List<String> columns, List<Object> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the table has such a column. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The value as text; empty if there is none, or no such column. */
    public Optional<String> maybe(String column) {
        int index = columns.indexOf(column);
        return index < 0
                ? Optional.empty()
                : Optional.ofNullable(values.get(index)).map(Object::toString);
    }

    /**
     * The value as text.
     *
     * @throws UnreadablePictureException if there is none
     */
    public String text(String column) {
        return maybe(column)
                .orElseThrow(() -> new UnreadablePictureException(
                        "a row without a value in column " + column + " of " + String.join(", ", columns)));
    }

    /** The value as a whole number. */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    /** The value as a moment. */
    public Instant instant(String column) {
        return Instant.parse(text(column));
    }

    /** The value as a civil date. */
    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    /** Whether the value is true. */
    public boolean isTrue(String column) {
        return Boolean.parseBoolean(text(column));
    }

    /** The value as JSON. */
    public JsonNode json(String column) {
        return tree(text(column));
    }

    /** JSON text as a tree. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadablePictureException("text that is no JSON: " + unreadable.getOriginalMessage());
        }
    }
}
