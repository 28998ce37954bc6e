package kz.ruqsat.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Detached signatures (RFC 7515 appendix F, RFC 7797) of one side.
 *
 * @param keys public keys of that side by key id
 */
record Signatures(Map<String, PublicJsonWebKey> keys) {

    private static final AlgorithmConstraints ALLOWED =
            new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA", "ES256");

    /** Those of a JWK set, or of one JWK; what is no key is left out, so that its signatures do not hold. */
    static Signatures of(JsonNode set) {
        List<JsonNode> all = new ArrayList<>();
        if (set.has("keys")) {
            set.path("keys").forEach(all::add);
        } else {
            all.add(set);
        }
        Map<String, PublicJsonWebKey> keys = new HashMap<>();
        all.forEach(each -> read(each, keys));
        return new Signatures(Map.copyOf(keys));
    }

    private static void read(JsonNode each, Map<String, PublicJsonWebKey> keys) {
        try {
            if (JsonWebKey.Factory.newJwk(each.toString()) instanceof PublicJsonWebKey key && key.getKeyId() != null) {
                keys.put(key.getKeyId(), key);
            }
        } catch (JoseException _) {
            // Not a key: whatever it was to sign does not hold.
        }
    }

    /** Whether one of the keys signed exactly these bytes. */
    boolean hold(String detached, byte[] bytes) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ALLOWED);
            jws.setKnownCriticalHeaders("b64");
            jws.setCompactSerialization(detached);
            var key = keys.get(String.valueOf(jws.getKeyIdHeaderValue()));
            boolean agreed = Boolean.FALSE.equals(jws.getHeaders().getObjectHeaderValue("b64"))
                    && jws.getEncodedPayload().isEmpty();
            if (key == null || !agreed) {
                return false;
            }
            jws.setPayloadBytes(bytes);
            jws.setKey(key.getPublicKey());
            return jws.verifySignature();
        } catch (JoseException | RuntimeException wrong) {
            return false; // whatever is wrong with it, it proves nothing
        }
    }
}
