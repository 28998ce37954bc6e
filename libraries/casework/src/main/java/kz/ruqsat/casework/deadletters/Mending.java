package kz.ruqsat.casework.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.UnreadableEventException;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Holds a mended record against its original and against the contracts. What says which record it is may be mended only where it could not be read: another id, case or sequence would be
 * another record.
 */
final class Mending {

    private static final List<String> IDENTITY = List.of("ce_id", "ce_source", "ce_subject", "ce_sequence");

    private Mending() {}

    /**
     * The record as it would be sent.
     *
     * @param headers those that change; the others stay as they came
     * @throws RefusedException {@code malformed-request}, if it is not what its type says, or another record
     */
    static ParkedRecords.Entry mended(ParkedRecords.Entry original, Map<String, String> headers, JsonNode body) {
        requireSame(original, headers);
        Map<String, String> all = new TreeMap<>(original.headers());
        all.putAll(headers);
        byte[] bytes = CaseJson.write(body).getBytes(StandardCharsets.UTF_8);
        requireFit(original.topic(), envelope(all, bytes), body);
        return original.mended(all, Base64.getEncoder().encodeToString(bytes));
    }

    private static void requireSame(ParkedRecords.Entry original, Map<String, String> headers) {
        if (original.caseId().isEmpty()) {
            return;
        }
        for (String name : IDENTITY) {
            if (!headers.getOrDefault(name, original.headers().get(name)).equals(original.headers().get(name))) {
                throw Refusals.malformed(
                        "/headers/" + name, "not-changeable", "It says which record this is; another would be another record.");
            }
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
            requireNoMore(kind, body, CaseJson.read(EventCatalogue.write(event), JsonNode.class));
        } catch (UnreadableEventException unfit) {
            throw Refusals.malformed("/body", "wrong-format", unfit.getMessage());
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
}
