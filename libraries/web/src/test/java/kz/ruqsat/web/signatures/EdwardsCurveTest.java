package kz.ruqsat.web.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class EdwardsCurveTest {

    private final KeyPair edwards;

    EdwardsCurveTest() throws Exception {
        this.edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void a_hastened_signature_is_the_one_the_jdk_makes() throws Exception {
        assertThat(signed(edwards, "EdDSA", true)).isEqualTo(signed(edwards, "EdDSA", false));
    }

    @Test
    void a_hastened_check_accepts_what_was_signed_and_nothing_else() throws Exception {
        String signed = signed(edwards, "EdDSA", false);
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThat(holds(signed, edwards)).isTrue();
        assertThat(holds(signed, another)).isFalse();
        assertThat(holds(signed(another, "EdDSA", false), edwards)).isFalse();
    }

    @Test
    void other_algorithms_stay_with_the_jdk() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair weierstrass = generator.generateKeyPair();

        assertThat(holds(signed(weierstrass, "ES256", true), weierstrass)).isTrue();
    }

    @Test
    void the_jdk_stays_the_provider_of_everything_else() throws Exception {
        signed(edwards, "EdDSA", true);

        assertThat(Security.getProviders()[Security.getProviders().length - 1].getName())
                .isEqualTo("BC");
    }

    private static String signed(KeyPair keys, String algorithm, boolean hastened) throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setPayload("received at 10:00");
        jws.setKey(keys.getPrivate());
        if (hastened) {
            EdwardsCurve.hasten(jws);
        }
        return jws.getCompactSerialization();
    }

    private static boolean holds(String signed, KeyPair keys) throws Exception {
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(signed);
        jws.setKey(keys.getPublic());
        EdwardsCurve.hasten(jws);
        return jws.verifySignature();
    }
}
