package kz.ruqsat.berkut.signing;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * Seals KNB's reasons so that only approval-service can read them: compact JWE, ECDH-ES+A256KW, A256GCM.
 *
 * @param recipient public P-256 key with its key id
 */
public record ReasonSeal(PublicJsonWebKey recipient) {

    /** Another text each time, even for the same reason. */
    public String seal(String reason) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(recipient.getKeyId());
        jwe.setKey(recipient.getPublicKey());
        jwe.setPlaintext(reason);
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the reason cannot be sealed", e);
        }
    }
}
