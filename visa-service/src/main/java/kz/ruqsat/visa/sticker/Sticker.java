package kz.ruqsat.visa.sticker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is printed on a sticker, field by field, under the names of the rulebook's form. It may be wrong: the rulebook says whether it follows the
 * form, and nothing is handed over that does not.
 *
 * @param fields name of the field and what is printed in it
 */
public record Sticker(Map<String, String> fields) {

    public Sticker {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** What is printed in a field; empty text if the field is missing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The machine-readable zone. */
    public VisaMrz mrz() {
        return new VisaMrz(field("mrzLine1"), field("mrzLine2"));
    }

    /** Number of the blank. */
    public String number() {
        return field("stickerNumber");
    }

    /** Seal of everything printed: SHA-256 over the fields in the order of their names. */
    public String contentHash() {
        MessageDigest sha256 = sha256();
        fields.forEach((name, value) -> sha256.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha-256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Personal data: never printed in logs. */
    @Override
    public String toString() {
        return "Sticker[" + number() + "]";
    }
}
