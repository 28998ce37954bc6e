package kz.ruqsat.berkut.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys with which Berkut signs replies: detached compact JWS (RFC 7515 appendix F) with unencoded payload (RFC 7797), EdDSA.
 *
 * @param published Ed25519 pairs that receivers are told of, the usual one first; several are an overlap
 * @param revoked a pair that was Berkut's once
 * @param stranger a pair of nobody
 */
public record KeyRing(List<PublicJsonWebKey> published, PublicJsonWebKey revoked, PublicJsonWebKey stranger) {

    public KeyRing {
        published = List.copyOf(published);
    }

    /** Id of the key that signs until another is chosen. */
    public String firstKeyId() {
        return published.getFirst().getKeyId();
    }

    /** Ids that a script or an order may name. */
    public Set<String> keyIds() {
        var ids = new TreeSet<String>();
        published.forEach(key -> ids.add(key.getKeyId()));
        return ids;
    }

    /** Berkut's signature; the same body and key give the same signature. */
    public String sign(String keyId, byte[] body) {
        var key = published.stream()
                .filter(each -> each.getKeyId().equals(keyId))
                .findFirst()
                .orElseThrow();
        return DetachedSignature.make(keyId, key.getPrivateKey(), body);
    }

    /** With a key that receivers trust no longer. */
    public String signRevoked(byte[] body) {
        return DetachedSignature.make(revoked.getKeyId(), revoked.getPrivateKey(), body);
    }

    /** With a stranger's key, under that id. */
    public String signAsStranger(String keyId, byte[] body) {
        return DetachedSignature.make(keyId, stranger.getPrivateKey(), body);
    }

    /** With a stranger's key, under the stranger's id. */
    public String signAsStranger(byte[] body) {
        return signAsStranger(stranger.getKeyId(), body);
    }

    /** A JWS that carries its payload: properly signed, and not what was agreed. */
    public String signAttached(String keyId, byte[] body) {
        var key = published.stream()
                .filter(each -> each.getKeyId().equals(keyId))
                .findFirst()
                .orElseThrow();
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(keyId);
        jws.setPayload(new String(body, UTF_8));
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("it cannot be signed", e);
        }
    }
}
