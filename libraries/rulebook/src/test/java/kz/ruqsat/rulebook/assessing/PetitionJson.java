package kz.ruqsat.rulebook.assessing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.ruqsat.rulebook.wording.Languages;

/** The petition of docs/examples; each test names what deviates. */
final class PetitionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private PetitionJson(JsonNode root) {
        this.root = root;
    }

    static PetitionJson theExample() {
        try {
            return new PetitionJson(JSON.readTree(Files.readString(Path.of("../../docs/examples/petition.json"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With a value, written as JSON, at a pointer. */
    PetitionJson with(String pointer, String json) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode holder = root.at(at.head());
        if (holder instanceof ArrayNode list) {
            list.insert(at.last().getMatchingIndex(), node(json));
        } else {
            ((ObjectNode) holder).set(at.last().getMatchingProperty(), node(json));
        }
        return this;
    }

    PetitionJson without(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(at.head())).remove(at.last().getMatchingProperty());
        return this;
    }

    /** A second invitee like the first, but for one field. */
    PetitionJson andAnotherWith(String field, String json) {
        ObjectNode another = root.at("/invitees/0").deepCopy();
        another.set(field, node(json));
        ((ArrayNode) root.get("invitees")).add(another);
        return this;
    }

    byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    DryRun assessed(String on) {
        return DryRun.of(AssessmentRequest.read(bytes()).facts(LocalDate.parse(on)), Languages.ALL);
    }

    InviteeAnswer answer(String on) {
        return assessed(on).invitees().getFirst();
    }

    private static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
