package kz.ruqsat.berkut.choosing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers that look drawn by lot and follow from seed and key alone, so that neither threads nor the order of requests can change them.
 *
 * @param number 64 bits, the drawer's standing
 */
record Draw(long number) {

    private static final double SCALE = 0x1.0p-53;

    static Draw of(long seed, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((seed + "|" + key).getBytes(UTF_8));
            return new Draw(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** From 0 to below 1; each name gives a number of its own. */
    double share(String name) {
        return (of(number, name).number >>> 11) * SCALE;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(String name, int least, int most) {
        return least + (int) (share(name) * (most - least + 1));
    }
}
