package kz.ruqsat.monitoring.board;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What every form of the board carries, so that no page from elsewhere can make a browser send one: a code over the present login, made with the
 * secret of this service. It fits this login and no other, on every replica, and is kept nowhere.
 */
@RequestScoped
class FormSeal {

    /** Name of the field. */
    static final String FIELD = "seal";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecurityIdentity identity;
    private final String secret;

    FormSeal(SecurityIdentity identity, @ConfigProperty(name = "quarkus.oidc.board.credentials.secret") String secret) {
        this.identity = identity;
        this.secret = secret;
    }

    /** The seal of the present login. */
    String text() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            // With a word of its own, since the same secret proves this service to the issuer.
            mac.init(new SecretKeySpec(("board form " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] code = mac.doFinal(token.getRawToken().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /**
     * Lets a form pass that was made for this login.
     *
     * @param given as it came; null if it did not
     * @throws RefusedException {@code forbidden} (403) for any other
     */
    void require(String given) {
        byte[] came = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(came, text().getBytes(StandardCharsets.UTF_8))) {
            String detail =
                    "The form does not belong to this login; nothing was done. Load the page again and send it from there.";
            throw new RefusedException(new Refusal(
                    "forbidden",
                    detail,
                    List.of(),
                    List.of(),
                    List.of(new FieldError("/" + FIELD, "wrong-seal", detail)),
                    "",
                    List.of()));
        }
    }
}
