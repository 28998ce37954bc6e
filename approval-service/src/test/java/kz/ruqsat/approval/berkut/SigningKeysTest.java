package kz.ruqsat.approval.berkut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final String FIRST = "classpath:/sandbox-keys/approval-signing-sandbox-1.private.jwk.json";
    private static final String SECOND = "classpath:/sandbox-keys/approval-signing-sandbox-2.private.jwk.json";
    private static final List<String> PUBLIC = List.of(
            "classpath:/sandbox-keys/approval-signing-sandbox-1.public.jwk.json",
            "classpath:/sandbox-keys/approval-signing-sandbox-2.public.jwk.json");

    @Test
    void a_request_is_signed_over_its_exact_bytes_so_that_plain_java_can_tell() throws Exception {
        var keys = SigningKeys.read(Optional.of(FIRST), PUBLIC);
        byte[] body = "{\"requestId\":\"\u0416\"}".getBytes(UTF_8);

        String[] parts = keys.sign(body).split("\\.", -1);

        assertThat(parts[1]).as("detached").isEmpty();
        assertThat(verifies(keys, parts, body)).isTrue();
        assertThat(verifies(keys, parts, "{}".getBytes(UTF_8))).isFalse();
        assertThat(keys.sign(body)).as("the same bytes, the same signature").isEqualTo(String.join(".", parts));
    }

    @Test
    void while_keys_change_both_are_published_and_no_private_part_is() {
        var keys = SigningKeys.read(Optional.of(SECOND), PUBLIC);

        assertThat(keys.asJwkSet().get("keys"))
                .extracting(key -> key.get("kid"))
                .containsExactly("approval-signing-sandbox-2", "approval-signing-sandbox-1");
        assertThat(keys.asJwkSet().get("keys")).allMatch(key -> !key.containsKey("d"));
        assertThat(keys.sign(new byte[0])).startsWith(header("approval-signing-sandbox-2"));
    }

    @Test
    void without_a_signing_key_there_is_no_start_and_a_public_key_is_none() {
        assertThatThrownBy(() -> SigningKeys.read(Optional.empty(), List.of()))
                .hasMessageContaining("RUQSAT_APPROVAL_SIGNING_KEY");
        assertThatThrownBy(() -> SigningKeys.read(Optional.of(PUBLIC.getFirst()), List.of()))
                .hasMessageContaining("private part");
    }

    private static String header(String keyId) {
        var json = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"b64\":false,\"crit\":[\"b64\"]}".formatted(keyId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8)) + "..";
    }

    private static boolean verifies(SigningKeys keys, String[] parts, byte[] body) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify((PublicKey) keys.present().getPublicKey());
        signature.update((parts[0] + ".").getBytes(UTF_8));
        signature.update(body);
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
