package kz.ruqsat.berkut.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of a request's exact bytes: binds receipt and replies to what was really sent. */
final class RequestHash {

    private RequestHash() {}

    /** {@code sha-256:} and 64 hex digits. */
    static String of(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
