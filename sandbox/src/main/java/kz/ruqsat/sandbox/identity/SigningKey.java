package kz.ruqsat.sandbox.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The issuer's key pair: made once per run folder, so that tokens stay good when the issuer starts again. */
final class SigningKey {
    private static final int BITS = 2048;

    private final RsaJsonWebKey pair;

    private SigningKey(RsaJsonWebKey pair) {
        this.pair = pair;
    }

    static SigningKey in(Path folder) {
        var file = Folders.make(folder).resolve("issuer-key.json");
        try {
            return new SigningKey(Files.exists(file) ? read(file) : make(file));
        } catch (IOException | JoseException e) {
            throw new StandException("cannot use the issuer's key " + file + "; remove it to get a new one", e);
        }
    }

    private static RsaJsonWebKey read(Path file) throws IOException, JoseException {
        return new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file)));
    }

    private static RsaJsonWebKey make(Path file) throws IOException, JoseException {
        var pair = RsaJwkGenerator.generateJwk(BITS);
        pair.setKeyId(UUID.randomUUID().toString());
        pair.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        pair.setUse("sig");
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(file.getParent(), "issuer-key", ".new", onlyOwner);
        Files.writeString(beside, pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(beside, file);
        return pair;
    }

    String sign(JwtClaims claims) {
        try {
            var jws = new JsonWebSignature();
            jws.setPayload(claims.toJson());
            jws.setKey(pair.getPrivateKey());
            jws.setKeyIdHeaderValue(pair.getKeyId());
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            jws.setHeader("typ", "JWT");
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new StandException("cannot sign a token", e);
        }
    }

    /** The public half, as clients fetch it. */
    Map<String, Object> published() {
        return Map.of("keys", java.util.List.of(pair.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }
}
