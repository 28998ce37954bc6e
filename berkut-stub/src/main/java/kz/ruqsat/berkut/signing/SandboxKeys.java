package kz.ruqsat.berkut.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the key files of the sandbox from the class path. */
public final class SandboxKeys {

    private SandboxKeys() {}

    /** Berkut's Ed25519 pairs: two to sign with, one that is trusted no longer, and a stranger's. */
    public static KeyRing berkutSigning() {
        return new KeyRing(
                List.of(read("berkut-sandbox-1.private.jwk.json"), read("berkut-sandbox-2.private.jwk.json")),
                read("berkut-sandbox-0.private.jwk.json"),
                read("nobody-sandbox-1.private.jwk.json"));
    }

    /** The keys with which approval-service may sign its requests. */
    public static SenderKeys approvalSigning() {
        return new SenderKeys(List.of(
                read("approval-signing-sandbox-1.public.jwk.json"),
                read("approval-signing-sandbox-2.public.jwk.json")));
    }

    /** approval-service's P-256 public key: reasons are sealed to it. */
    public static PublicJsonWebKey approvalSealing() {
        return read("approval-sandbox-1.public.jwk.json");
    }

    private static PublicJsonWebKey read(String name) {
        try (var file = SandboxKeys.class.getResourceAsStream("/sandbox-keys/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the key file sandbox-keys/" + name + " is not in this build");
            }
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("the key file sandbox-keys/" + name + " is no JWK", e);
        }
    }
}
