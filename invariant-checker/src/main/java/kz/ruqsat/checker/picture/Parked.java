package kz.ruqsat.checker.picture;

import java.util.Optional;

/**
 * A record that a consumer has put aside.
 *
 * @param caseId empty text if it cannot be read
 * @param status {@code PARKED}, {@code WAITING}, {@code IGNORED}, {@code SET_ASIDE} or {@code DONE}
 * @param reason why
 */
public record Parked(
        String consumer,
        String topic,
        int partition,
        long offset,
        String caseId,
        long sequence,
        String status,
        String reason,
        String eventId) {

    static Parked of(String database, Row row) {
        return new Parked(
                row.maybe("consumer").orElse(database + "-service"),
                row.text("topic"),
                (int) row.number("partition"),
                row.number("offset"),
                row.maybe("case_id").orElse(""),
                row.number("sequence"),
                row.text("status"),
                row.text("reason"),
                row.json("headers").path("ce_id").asText());
    }

    static Parked of(String database, Row row, Optional<Row> state) {
        return new Parked(
                database + "-service",
                row.text("topic"),
                (int) row.number("partition"),
                row.number("offset"),
                row.maybe("case_id").orElse(""),
                row.number("sequence"),
                state.map(each -> each.text("status")).orElse("PARKED"),
                state.map(each -> each.text("fault") + " " + each.text("detail"))
                        .orElse(""),
                row.json("headers").path("ce_id").asText());
    }

    /** The same; somebody said that nobody waits for it. */
    Parked setAside() {
        return new Parked(consumer, topic, partition, offset, caseId, sequence, "SET_ASIDE", reason, eventId);
    }

    static String place(Row row) {
        return row.text("topic") + " " + row.text("partition") + "/" + row.text("offset");
    }

    /** Whether it still waits for somebody. */
    public boolean isOpen() {
        return status.equals("PARKED") || status.equals("WAITING");
    }

    /** Where the record lies, as people write it. */
    public String place() {
        return topic + " " + partition + "/" + offset;
    }
}
