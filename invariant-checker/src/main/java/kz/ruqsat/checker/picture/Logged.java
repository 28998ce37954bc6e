package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A row of a service's log of events.
 *
 * @param database of the service
 * @param row the row
 */
public record Logged(String database, Row row) {

    public String topic() {
        return row.text("topic");
    }

    public String caseId() {
        return row.text("case_id");
    }

    public long sequence() {
        return row.number("sequence");
    }

    public String eventId() {
        return row.text("event_id");
    }

    /** Wire type, such as {@code kz.ruqsat.visa.visa-issued.v1}. */
    public String type() {
        return row.text("type");
    }

    public Instant at() {
        return row.instant("at");
    }

    public String body() {
        return row.text("body");
    }

    public JsonNode json() {
        return row.json("body");
    }

    /** Whether it is an event of that name, whatever its version. */
    public boolean is(String name) {
        return type().contains("." + name + ".v");
    }

    /** Where it lies, as people write it. */
    public String place() {
        return topic() + " sequence " + sequence();
    }
}
