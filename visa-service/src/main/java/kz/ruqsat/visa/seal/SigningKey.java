package kz.ruqsat.visa.seal;

import java.security.PrivateKey;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The key that signs electronic visas.
 *
 * @param keyId its name among the published keys
 * @param privateKey for signing, on P-256
 * @param publicKey as it is published (JWK)
 */
record SigningKey(String keyId, PrivateKey privateKey, String publicKey) {

    private static final String ALGORITHM = "ES256";
    private static final String CURVE = "P-256";

    /** Production does not start without a key of its own, and no other stand makes one up in its place. */
    static final class MissingSigningKeyException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingSigningKeyException(String what) {
            super(
                    "This service does not start: " + what
                            + " Set RUQSAT_EVISA_SIGNING_KEY to a private key for ES256 (JWK with kty EC, crv P-256, kid, x, y and d), or QUARKUS_PROFILE=sandbox for a test stand.");
        }

        /** The message says it all. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /**
     * The key of a setting; where there is none a test stand makes one for itself.
     *
     * @param setting private JWK, if it is set
     * @throws MissingSigningKeyException in production without a key, and anywhere with a setting that is none; never tells the setting
     */
    static SigningKey of(Optional<String> setting, Stand stand) {
        if (setting.isPresent()) {
            return read(setting.get());
        }
        if (stand == Stand.PRODUCTION) {
            throw new MissingSigningKeyException("electronic visas are signed, and no key is set.");
        }
        return made();
    }

    /** Where the service runs. */
    enum Stand {
        PRODUCTION,
        TEST
    }

    private static SigningKey read(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk) instanceof EllipticCurveJsonWebKey key
                            && key.getCurveName().equals(CURVE)
                    ? of(key)
                    : noKey();
        } catch (JoseException unreadable) {
            return noKey();
        }
    }

    private static SigningKey noKey() {
        throw new MissingSigningKeyException("the key of electronic visas is no key for ES256.");
    }

    private static SigningKey made() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("sandbox-"
                    + key.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, 8));
            return of(key);
        } catch (JoseException broken) {
            throw new IllegalStateException("no key can be made", broken);
        }
    }

    private static SigningKey of(EllipticCurveJsonWebKey key) {
        if (key.getPrivateKey() == null
                || key.getKeyId() == null
                || key.getKeyId().isBlank()) {
            throw new MissingSigningKeyException("the key of electronic visas has no private part or no kid.");
        }
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(ALGORITHM);
        return new SigningKey(
                key.getKeyId(), key.getPrivateKey(), key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
