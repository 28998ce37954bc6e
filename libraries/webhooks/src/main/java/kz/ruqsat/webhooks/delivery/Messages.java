package kz.ruqsat.webhooks.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import kz.ruqsat.webhooks.Audiences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes messages: CloudEvents 1.0 in structured mode, with the same id, type and data as the event has on its topic. Grounds of a refusal are those the reader
 * may know.
 *
 * @rule R-082
 */
@Singleton
public class Messages {

    /** Type of a message that tells of no stage. */
    public static final String SAMPLE = "kz.ruqsat.webhooks.test.v1";

    /** Media type of all of them. */
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private final Audiences audiences;
    private final InstantSource clock;
    private final String source;

    Messages(
            Audiences audiences,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.audiences = audiences;
        this.clock = clock;
        this.source = "/ruqsat/" + service;
    }

    /** The message about a stage. */
    Message of(StageOnList stage) {
        JsonObject event = event(stage.eventId(), stage.type(), stage.source(), stage.at())
                .put("subject", stage.place().caseId().toString())
                .put("sequence", Long.toString(stage.place().sequence()))
                .put("position", stage.position());
        if (!stage.rulebook().isEmpty()) {
            event.put("rulebook", stage.rulebook());
        }
        return message(stage.eventId(), stage.position(), event.put("data", told(stage.data())));
    }

    private JsonObject told(JsonObject stage) {
        var grounds = stage.getJsonArray("grounds", new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
        return stage.copy().put("grounds", new JsonArray(audiences.told(grounds)));
    }

    /** A message that tells of no stage, to see whether one arrives. */
    public Message sample() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        JsonObject event = event(id, SAMPLE, source, clock.instant());
        return message(id, "", event.put("data", new JsonObject().put("message", "A test. No case has moved.")));
    }

    private static JsonObject event(UUID id, String type, String source, Instant at) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("type", type)
                .put("source", source)
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
    }

    private static Message message(UUID id, String position, JsonObject event) {
        return new Message(id, position, event.encode().getBytes(StandardCharsets.UTF_8));
    }
}
