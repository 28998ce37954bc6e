package kz.ruqsat.checker.picture;

/**
 * How far a consumer is with a case on a topic.
 *
 * @param consumer name of the service
 * @param sequence of the last record it took
 * @param eventId of that record
 */
public record Taken(String consumer, String topic, String caseId, long sequence, String eventId) {

    static Taken of(String database, Row row) {
        return new Taken(
                row.maybe("consumer").orElse(database + "-service"),
                row.text("topic"),
                row.text("case_id"),
                row.number("sequence"),
                row.text("event_id"));
    }
}
