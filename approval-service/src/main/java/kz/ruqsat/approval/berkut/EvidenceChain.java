package kz.ruqsat.approval.berkut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Items of evidence, each sealed by a hash over itself and the one before: SHA-256 over the hash before, what the item is, and its content as
 * JSON without blanks in the order it has, each on a line of its own.
 */
public final class EvidenceChain {

    private final ObjectMapper json;
    private final List<ObjectNode> items = new ArrayList<>();
    private String head = "";

    public EvidenceChain(ObjectMapper json) {
        this.json = json;
    }

    /** Adds an item at the end. */
    public void add(String of, JsonNode content) {
        String text = head + "\n" + of + "\n" + compact(content) + "\n";
        head = RequestHash.of(text.getBytes(StandardCharsets.UTF_8));
        ObjectNode item = json.createObjectNode().put("n", items.size() + 1).put("of", of);
        item.set("content", content);
        items.add(item.put("hash", head));
    }

    private String compact(JsonNode content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree that cannot be written", impossible);
        }
    }

    /** All items, in order. */
    public List<ObjectNode> items() {
        return List.copyOf(items);
    }

    /** Hash of the last item, and through it of all. */
    public String head() {
        return head;
    }

    /** What is signed of the whole. */
    public byte[] sealedBytes() {
        return head.getBytes(StandardCharsets.US_ASCII);
    }
}
