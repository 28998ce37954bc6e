package kz.ruqsat.approval.berkut;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.web.signatures.EdwardsCurve;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The key that signs requests to Berkut, and the others that Berkut may still meet. Rotation: publish the next key, let Berkut pin it, sign
 * with it, take the old one out.
 *
 * @param present signs; EdDSA, with its private part
 * @param published public keys Berkut is told of, the present one among them
 */
public record SigningKeys(PublicJsonWebKey present, List<PublicJsonWebKey> published) {

    public SigningKeys {
        published = List.copyOf(published);
        if (present.getPrivateKey() == null || present.getKeyId() == null) {
            throw new IllegalStateException("the signing key needs a private part and a key id");
        }
    }

    /**
     * Reads JWK files.
     *
     * @param present file of the key that signs
     * @param others files of public keys that are published besides
     * @throws IllegalStateException naming the setting or file that cannot be used
     */
    public static SigningKeys read(Optional<String> present, List<String> others) {
        PublicJsonWebKey key = KeyFile.read(present.filter(place -> !place.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "no key signs requests to Berkut: set RUQSAT_APPROVAL_SIGNING_KEY to a JWK file")));
        List<PublicJsonWebKey> published = new ArrayList<>();
        published.add(key);
        others.stream()
                .map(KeyFile::read)
                .filter(other -> !other.getKeyId().equals(key.getKeyId()))
                .forEach(published::add);
        return new SigningKeys(key, published);
    }

    /** Detached compact JWS with unencoded payload (RFC 7797) over these bytes; the same bytes give the same signature. */
    public String sign(byte[] bytes) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(present.getKeyId());
        jws.getHeaders().setObjectHeaderValue("b64", false);
        jws.setCriticalHeaderNames("b64");
        jws.setPayloadBytes(bytes);
        jws.setKey(present.getPrivateKey());
        EdwardsCurve.hasten(jws);
        try {
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a request cannot be signed", e);
        }
    }

    /** What is signed of a call that has no body. */
    static byte[] bytesOf(String method, String path) {
        return (method + " " + path).getBytes(StandardCharsets.US_ASCII);
    }

    /** The public keys as a JWK set. */
    public Map<String, List<Map<String, Object>>> asJwkSet() {
        return Map.of(
                "keys",
                published.stream()
                        .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }
}
