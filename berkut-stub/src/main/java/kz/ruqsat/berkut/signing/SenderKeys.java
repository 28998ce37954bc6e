package kz.ruqsat.berkut.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys with which approval-service may sign; pinned, never fetched on the word of a call. Two at once are an overlap.
 *
 * @param pinned keys with their ids
 */
public record SenderKeys(List<PublicJsonWebKey> pinned) {

    public SenderKeys {
        pinned = List.copyOf(pinned);
    }

    /** What there is to say of that signature over those bytes; a replay is not known here. */
    public SignatureFinding look(String signature, byte[] bytes) {
        if (signature.isEmpty()) {
            return SignatureFinding.MISSING;
        }
        try {
            var read = DetachedSignature.read(signature);
            var key = pinned.stream()
                    .filter(each -> each.getKeyId().equals(read.keyId()))
                    .findFirst();
            if (key.isEmpty()) {
                return SignatureFinding.UNKNOWN_KEY;
            }
            return read.holds(key.get().getPublicKey(), bytes) ? SignatureFinding.HOLDS : SignatureFinding.WRONG;
        } catch (JoseException e) {
            return SignatureFinding.UNREADABLE;
        }
    }

    /** What is signed of a call without a body. */
    public static byte[] bytesOf(String method, String path) {
        return (method + " " + path).getBytes(UTF_8);
    }
}
