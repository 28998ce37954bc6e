package kz.ruqsat.webhooks.delivery;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.Position;

/**
 * A stage as it was published.
 *
 * @param place where it stands in the list, with its case and its number among the stages of that case
 * @param eventId its id, the same on the topic
 * @param type wire type of the event
 * @param source service that published it
 * @param at when it happened, on the procedure's clock
 * @param rulebook version of the rulebook; empty where no rule was read
 * @param data what the event says
 */
record StageOnList(
        Place place, UUID eventId, String type, String source, Instant at, String rulebook, JsonObject data) {

    static StageOnList of(Row row) {
        return new StageOnList(
                new Place(
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        row.getUUID("case_id"),
                        row.getLong("sequence")),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("rulebook"),
                new JsonObject(row.getString("body")));
    }

    String code() {
        return data.getString("stage");
    }

    String position() {
        return new Position(place).text();
    }
}
