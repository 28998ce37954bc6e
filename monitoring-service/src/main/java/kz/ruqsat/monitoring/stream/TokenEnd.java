package kz.ruqsat.monitoring.stream;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** When the caller's right to listen ends: with the token, in real time (P-S2). */
@RequestScoped
public class TokenEnd {

    private final SecurityIdentity identity;

    TokenEnd(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The end of the token of the present request. */
    public Instant ofCaller() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
