package kz.ruqsat.berkut.signing;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs replies: detached compact JWS (RFC 7515 appendix F) with unencoded payload (RFC 7797), EdDSA.
 *
 * @param key Ed25519 pair with its key id
 */
public record ReplySigner(PublicJsonWebKey key) {

    /** {@code header..signature} over {@code header + '.' + body}; the same body gives the same signature. */
    public String sign(byte[] body) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.getHeaders().setObjectHeaderValue("b64", false);
        jws.setCriticalHeaderNames("b64");
        jws.setPayloadBytes(body);
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the reply cannot be signed", e);
        }
    }
}
