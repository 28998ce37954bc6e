package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.UnreadableEventException;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/**
 * A mended record that was held against its original and against the contracts. What says which record it is may be
 * mended only where it could not be read: another id, case or sequence would be another record.
 *
 * @param subject its case, which is its key
 * @param headers all of them
 * @param value its bytes
 */
public record Repair(CaseId subject, Map<String, String> headers, byte[] value) {

    private static final List<String> IDENTITY = List.of("ce_id", "ce_source", "ce_subject", "ce_sequence");
    private static final ObjectMapper JSON = new ObjectMapper();

    public Repair {
        headers = Map.copyOf(headers);
    }

    /** A record as it came. */
    public record Original(String topic, Map<String, String> headers, Identity identity) {}

    /** Whether it could be read which record it is. */
    public enum Identity {
        READ,
        UNREAD
    }

    /**
     * The record as it would be sent.
     *
     * @throws RefusedException {@code malformed-request}, if it is not what its type says, or another record
     */
    public static Repair of(Original original, RepairForm form) {
        if (original.identity() == Identity.READ) {
            IDENTITY.forEach(name -> requireSame(name, original.headers(), form.headers()));
        }
        Map<String, String> all = new TreeMap<>(original.headers());
        all.putAll(form.headers());
        byte[] bytes = form.body().toString().getBytes(StandardCharsets.UTF_8);
        Envelope envelope = envelope(all, bytes);
        requireFit(original.topic(), envelope, form.body());
        return new Repair(envelope.subject(), all, bytes);
    }

    private static void requireSame(String name, Map<String, String> original, Map<String, String> mended) {
        String before = original.getOrDefault(name, "");
        if (!mended.getOrDefault(name, before).equals(before)) {
            throw Refusals.malformed(
                    "/headers/" + name,
                    "not-changeable",
                    "It says which record this is; another would be another record.");
        }
    }

    private static Envelope envelope(Map<String, String> headers, byte[] bytes) {
        try {
            return Envelope.read(headers, bytes);
        } catch (UnreadableEventException unreadable) {
            throw Refusals.malformed("/headers", "wrong-format", unreadable.getMessage());
        }
    }

    private static void requireFit(String topic, Envelope envelope, JsonNode body) {
        EventKind kind = EventCatalogue.all().stream()
                .filter(each -> each.type().equals(envelope.type()))
                .filter(each -> each.topic().wireName().equals(topic))
                .findFirst()
                .orElseThrow(() -> Refusals.malformed(
                        "/headers/ce_type", "unknown-value", "A type of event that this topic carries."));
        try {
            Event event = EventCatalogue.read(envelope).orElseThrow();
            requireNoMore(kind, body, tree(EventCatalogue.write(event)));
        } catch (UnreadableEventException unfit) {
            throw Refusals.malformed("/body" + unfit.pointer(), "wrong-format", unfit.getMessage());
        }
    }

    // Topics ignore what they do not know; a person who mends a record may have misspelt it.
    private static void requireNoMore(EventKind kind, JsonNode body, JsonNode known) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!known.has(field.getKey())) {
                throw Refusals.malformed(
                        "/body/" + field.getKey(), "unknown-field", "There is no such field in " + kind.type() + ".");
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event was written that is no JSON", impossible);
        }
    }
}
