package kz.ruqsat.berkut.signing;

import java.security.Key;
import java.security.PrivateKey;
import kz.ruqsat.web.signatures.EdwardsCurve;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Detached compact JWS (RFC 7515 appendix F) with unencoded payload (RFC 7797): {@code header..signature} over {@code header + '.' + bytes}. */
final class DetachedSignature {

    private static final AlgorithmConstraints ALLOWED =
            new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA", "ES256");
    private static final int LONGEST = 2_048;

    private DetachedSignature() {}

    /** EdDSA; the same bytes give the same signature. */
    static String make(String keyId, PrivateKey key, byte[] bytes) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(keyId);
        jws.getHeaders().setObjectHeaderValue("b64", false);
        jws.setCriticalHeaderNames("b64");
        jws.setPayloadBytes(bytes);
        jws.setKey(key);
        EdwardsCurve.hasten(jws);
        try {
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("it cannot be signed", e);
        }
    }

    /** A signature as it was read, before a key was looked for. */
    record Read(JsonWebSignature jws, String keyId) {

        /** Whether that key signed these bytes. */
        boolean holds(Key key, byte[] bytes) {
            try {
                jws.setPayloadBytes(bytes);
                jws.setKey(key);
                EdwardsCurve.hasten(jws);
                return jws.verifySignature();
            } catch (JoseException | RuntimeException e) {
                return false; // whatever is wrong with it, it proves nothing
            }
        }
    }

    /**
     * Reads one in the agreed form.
     *
     * @throws JoseException if it has another form
     */
    static Read read(String detached) throws JoseException {
        if (detached.length() > LONGEST) {
            throw new JoseException("longer than any signature");
        }
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(ALLOWED);
        jws.setKnownCriticalHeaders("b64");
        jws.setCompactSerialization(detached);
        boolean agreed = Boolean.FALSE.equals(jws.getHeaders().getObjectHeaderValue("b64"))
                && jws.getEncodedPayload().isEmpty()
                && jws.getKeyIdHeaderValue() != null;
        if (!agreed) {
            throw new JoseException("no detached signature with a key id");
        }
        return new Read(jws, jws.getKeyIdHeaderValue());
    }
}
