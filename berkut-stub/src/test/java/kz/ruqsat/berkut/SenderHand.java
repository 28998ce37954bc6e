package kz.ruqsat.berkut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs as approval-service does, with its public private key. */
public final class SenderHand {

    private static final Path KEYS = Path.of("../approval-service/src/main/resources/sandbox-keys");

    private SenderHand() {}

    public static String sign(byte[] bytes) {
        return sign("approval-signing-sandbox-1", bytes);
    }

    public static String sign(String keyId, byte[] bytes) {
        try {
            var key = (PublicJsonWebKey)
                    JsonWebKey.Factory.newJwk(Files.readString(KEYS.resolve(keyId + ".private.jwk.json")));
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue("EdDSA");
            jws.setKeyIdHeaderValue(keyId);
            jws.getHeaders().setObjectHeaderValue("b64", false);
            jws.setCriticalHeaderNames("b64");
            jws.setPayloadBytes(bytes);
            jws.setKey(key.getPrivateKey());
            return jws.getDetachedContentCompactSerialization();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
