package kz.ruqsat.approval.berkut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Writes and signs as Berkut does, with the stub's public private key; and wrongly, as somebody else might. */
public final class BerkutHand {

    private static final Path KEY =
            Path.of("../berkut-stub/src/main/resources/sandbox-keys/berkut-sandbox-1.private.jwk.json");

    private BerkutHand() {}

    /** A reply as JSON. */
    public static String reply(UUID requestId, UUID jti, String hash, Instant issuedAt, String answer) {
        return """
                {"schemaVersion":1,"jti":"%s","requestId":"%s","requestHash":"%s","iat":"%s","answer":"%s","sealedReason":""}""".formatted(jti, requestId, hash, issuedAt, answer);
    }

    /** Berkut's signature. */
    public static String sign(String body) {
        PublicJsonWebKey key = key();
        return sign(body, "EdDSA", key.getKeyId(), key.getPrivateKey());
    }

    /** Some signature. */
    public static String sign(String body, String algorithm, String keyId, Key key) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKeyIdHeaderValue(keyId);
            jws.getHeaders().setObjectHeaderValue("b64", false);
            jws.setCriticalHeaderNames("b64");
            jws.setPayloadBytes(body.getBytes(StandardCharsets.UTF_8));
            jws.setKey(key);
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Berkut's pair. */
    public static PublicJsonWebKey key() {
        try {
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
