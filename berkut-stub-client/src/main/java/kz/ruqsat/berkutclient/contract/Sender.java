package kz.ruqsat.berkutclient.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs calls as their sender does: detached compact JWS with unencoded payload (RFC 7797), EdDSA.
 *
 * @param key with its private part and key id, pinned by the other side
 */
public record Sender(PublicJsonWebKey key) {

    /** The sender with the key of a JWK file. */
    public static Sender of(Path jwk) {
        try {
            return new Sender((PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(jwk)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalArgumentException(jwk + " is no JWK", e);
        }
    }

    /** The signature over these bytes. */
    public String sign(byte[] bytes) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.getHeaders().setObjectHeaderValue("b64", false);
        jws.setCriticalHeaderNames("b64");
        jws.setPayloadBytes(bytes);
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("it cannot be signed", e);
        }
    }
}
