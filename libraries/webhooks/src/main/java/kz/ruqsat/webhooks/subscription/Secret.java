package kz.ruqsat.webhooks.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What messages to one receiver are signed with, in the spelling of Standard Webhooks.
 *
 * @param text {@code whsec_} and base64 of the key
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";

    /** Standard Webhooks asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has had before. */
    public static Secret fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The key itself. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Never printed. */
    @Override
    public String toString() {
        return "Secret[not shown]";
    }
}
