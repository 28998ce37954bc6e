package kz.ruqsat.berkut.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

class SigningTest {

    /** Where approval-service keeps what it pins and opens with. */
    private static final Path APPROVAL_KEYS = Path.of("../approval-service/src/main/resources/sandbox-keys");

    private final KeyRing keys = SandboxKeys.berkutSigning();
    private final ReasonSeal seal = new ReasonSeal(SandboxKeys.approvalSealing());

    @Test
    void the_signature_verifies_with_plain_java_security_and_the_key_approval_service_pins() throws Exception {
        var body = "{\"answer\":\"APPROVED\",\"note\":\"\u0440\u04b1\u049b\u0441\u0430\u0442 . \"}".getBytes(UTF_8);

        var parts = keys.sign("berkut-sandbox-1", body).split("\\.", -1);

        assertThat(parts).hasSize(3);
        assertThat(parts[1]).as("detached: no payload").isEmpty();
        assertThat(verifies(parts, body)).isTrue();
        body[11] ^= 1;
        assertThat(verifies(parts, body)).as("one bit changed").isFalse();
    }

    @Test
    void the_header_names_algorithm_key_and_unencoded_payload() throws Exception {
        var header = keys.sign("berkut-sandbox-1", "{}".getBytes(UTF_8)).split("\\.")[0];

        var members = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(header));

        assertThat(members.get("alg").asText()).isEqualTo("EdDSA");
        assertThat(members.get("kid").asText()).isEqualTo("berkut-sandbox-1");
        assertThat(members.get("b64").asBoolean()).isFalse();
        assertThat(members.get("crit")).singleElement().hasToString("\"b64\"");
        assertThat(members.size()).isEqualTo(4);
    }

    @Test
    void the_same_bytes_get_the_same_signature() {
        assertThat(keys.sign("berkut-sandbox-1", "{}".getBytes(UTF_8)))
                .isEqualTo(keys.sign("berkut-sandbox-1", "{}".getBytes(UTF_8)));
    }

    @Test
    void a_signature_of_the_sender_is_known_from_every_wrong_one() throws Exception {
        var pinned = SandboxKeys.approvalSigning();
        var body = "{\"requestId\": 1}".getBytes(UTF_8);
        var sender = approvalKey("approval-signing-sandbox-2.private.jwk.json");
        var right = DetachedSignature.make(sender.getKeyId(), sender.getPrivateKey(), body);

        assertThat(pinned.look(right, body)).isEqualTo(SignatureFinding.HOLDS);
        assertThat(pinned.look("", body)).isEqualTo(SignatureFinding.MISSING);
        assertThat(pinned.look("a.b", body)).isEqualTo(SignatureFinding.UNREADABLE);
        assertThat(pinned.look(keys.signAttached("berkut-sandbox-1", body), body))
                .isEqualTo(SignatureFinding.UNREADABLE);
        assertThat(pinned.look(keys.sign("berkut-sandbox-1", body), body)).isEqualTo(SignatureFinding.UNKNOWN_KEY);
        assertThat(pinned.look(right, "{}".getBytes(UTF_8))).isEqualTo(SignatureFinding.WRONG);
        assertThat(pinned.look(keys.signAsStranger(sender.getKeyId(), body), body))
                .isEqualTo(SignatureFinding.WRONG);
    }

    @Test
    void a_reason_opens_with_the_private_key_of_approval_service_and_nothing_of_it_shows() throws Exception {
        var reason = "\u0421\u043a\u0440\u044b\u0442\u0430\u044f \u043f\u0440\u0438\u0447\u0438\u043d\u0430";

        var sealed = seal.seal(reason);

        var jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealed);
        jwe.setKey(approvalKey("approval-sandbox-1.private.jwk.json").getPrivateKey());
        assertThat(jwe.getPlaintextString()).isEqualTo(reason);
        assertThat(jwe.getAlgorithmHeaderValue()).isEqualTo("ECDH-ES+A256KW");
        assertThat(jwe.getEncryptionMethodHeaderParameter()).isEqualTo("A256GCM");
        assertThat(seal.seal(reason))
                .as("two seals of one reason do not look alike")
                .isNotEqualTo(sealed);
    }

    @Test
    void no_public_key_file_holds_a_private_part() throws Exception {
        for (var folder : new Path[] {Path.of("src/main/resources/sandbox-keys"), APPROVAL_KEYS}) {
            try (var files = Files.newDirectoryStream(folder, "*.public.jwk.json")) {
                for (var file : files) {
                    assertThat(new ObjectMapper().readTree(file.toFile()).has("d"))
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    private static boolean verifies(String[] parts, byte[] body) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                (PublicKey) approvalKey("berkut-sandbox-1.public.jwk.json").getKey());
        signature.update((parts[0] + ".").getBytes(UTF_8));
        signature.update(body);
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static PublicJsonWebKey approvalKey(String name) throws Exception {
        return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(APPROVAL_KEYS.resolve(name)));
    }
}
