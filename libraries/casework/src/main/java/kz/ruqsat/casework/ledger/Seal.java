package kz.ruqsat.casework.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The hash that seals a row of the history and, through the hash of the row before, all of them (P-S3). */
final class Seal {

    private static final List<String> SEALED = List.of(
            "previous_hash",
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

    private Seal() {}

    /**
     * SHA-256 in hexadecimal over the sealed columns, each with its length, so that no text can pass for two.
     *
     * @param row column to value; instants in ISO form, whole microseconds at most, as PostgreSQL keeps them
     */
    static String of(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        for (String column : SEALED) {
            String value = row.get(column).toString();
            text.append(column)
                    .append(':')
                    .append(value.length())
                    .append(':')
                    .append(value)
                    .append('\n');
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
