package kz.ruqsat.sandbox.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hashes of a bundle, by their published forms. */
final class Hashes {

    private static final List<String> SEALED = List.of(
            "case_id",
            "move",
            "kind",
            "transition",
            "from_state",
            "to_state",
            "effective_at",
            "actor",
            "actor_role",
            "actor_body",
            "cause",
            "detail");

    private Hashes() {}

    /** {@code sha-256:} and hex digits. */
    static String of(byte[] bytes) {
        return "sha-256:" + hex(bytes);
    }

    /** Of an item in the chain: the hash before, what it is, its content without blanks, a line each. */
    static String ofItem(String before, JsonNode item) {
        var text = before + "\n" + item.path("of").asText() + "\n" + item.path("content") + "\n";
        return of(text.getBytes(UTF_8));
    }

    /** Of a row of the audit: every sealed column with its length, the hash before first. */
    static String ofHistory(String before, JsonNode row) {
        var text = new StringBuilder(column("previous_hash", before));
        SEALED.forEach(name -> text.append(column(name, row.path(name).asText())));
        return hex(text.toString().getBytes(UTF_8));
    }

    private static String column(String name, String value) {
        return name + ':' + value.length() + ':' + value + '\n';
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
