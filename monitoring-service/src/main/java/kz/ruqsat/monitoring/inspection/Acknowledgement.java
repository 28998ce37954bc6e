package kz.ruqsat.monitoring.inspection;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * That somebody has taken note of an alarm.
 *
 * @param by subject of the person
 * @param at when, on the procedure's clock
 * @param note what was found out or done; names no person
 */
public record Acknowledgement(String by, Instant at, String note) {

    static Acknowledgement of(Row row) {
        return new Acknowledgement(
                row.getString("done_by"), row.getOffsetDateTime("done_at").toInstant(), row.getString("note"));
    }
}
