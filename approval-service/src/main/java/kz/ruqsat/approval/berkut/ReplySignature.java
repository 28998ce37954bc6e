package kz.ruqsat.approval.berkut;

import java.security.Key;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Checks a detached compact JWS with unencoded payload (RFC 7797) over exact bytes.
 *
 * @param keys pinned; keys that a header brings along are not looked at
 */
record ReplySignature(PinnedKeys keys) {

    /** Longest signature looked at, in characters. */
    private static final int LONGEST = 2_048;

    private static final AlgorithmConstraints ALLOWED =
            new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA", "ES256");

    /** Whether a pinned key signed these bytes in the agreed way. */
    boolean holds(String detached, byte[] value) {
        if (detached.length() > LONGEST) {
            return false;
        }
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ALLOWED);
            jws.setKnownCriticalHeaders("b64");
            jws.setCompactSerialization(detached);
            return isDetached(jws) && verified(jws, value);
        } catch (JoseException | RuntimeException malformed) {
            return false; // whatever is wrong with it, it proves nothing
        }
    }

    private static boolean isDetached(JsonWebSignature jws) {
        return Boolean.FALSE.equals(jws.getHeaders().getObjectHeaderValue("b64"))
                && jws.getEncodedPayload().isEmpty();
    }

    private boolean verified(JsonWebSignature jws, byte[] value) throws JoseException {
        Optional<Key> key = Optional.ofNullable(jws.getKeyIdHeaderValue()).flatMap(keys::find);
        if (key.isEmpty()) {
            return false;
        }
        jws.setPayloadBytes(value);
        jws.setKey(key.get());
        return jws.verifySignature();
    }
}
