package kz.ruqsat.approval.berkut;

import java.security.Key;
import java.util.Optional;
import kz.ruqsat.web.signatures.EdwardsCurve;
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

    /** What a look at a signature found; everything but the first makes the disposition {@code BAD_SIGNATURE}. */
    enum Finding {
        HOLDS("signed by Berkut"),
        MISSING("not signed"),
        UNREADABLE("no detached signature of an allowed algorithm"),
        UNKNOWN_KEY("signed with a key that is not pinned"),
        WRONG("the signature is not over these bytes");

        private final String meaning;

        Finding(String meaning) {
            this.meaning = meaning;
        }

        /** In a few words. */
        String meaning() {
            return meaning;
        }
    }

    /** Whether a pinned key signed these bytes in the agreed way, and if not, what is wrong. */
    Finding look(String detached, byte[] value) {
        if (detached.isEmpty()) {
            return Finding.MISSING;
        }
        if (detached.length() > LONGEST) {
            return Finding.UNREADABLE;
        }
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ALLOWED);
            jws.setKnownCriticalHeaders("b64");
            jws.setCompactSerialization(detached);
            return isDetached(jws) ? verified(jws, value) : Finding.UNREADABLE;
        } catch (JoseException | RuntimeException malformed) {
            return Finding.UNREADABLE; // whatever is wrong with it, it proves nothing
        }
    }

    private static boolean isDetached(JsonWebSignature jws) {
        return Boolean.FALSE.equals(jws.getHeaders().getObjectHeaderValue("b64"))
                && jws.getEncodedPayload().isEmpty();
    }

    private Finding verified(JsonWebSignature jws, byte[] value) throws JoseException {
        Optional<Key> key = Optional.ofNullable(jws.getKeyIdHeaderValue()).flatMap(keys::find);
        if (key.isEmpty()) {
            return Finding.UNKNOWN_KEY;
        }
        jws.setPayloadBytes(value);
        jws.setKey(key.get());
        EdwardsCurve.hasten(jws);
        return jws.verifySignature() ? Finding.HOLDS : Finding.WRONG;
    }
}
