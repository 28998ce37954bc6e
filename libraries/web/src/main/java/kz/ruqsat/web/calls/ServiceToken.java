package kz.ruqsat.web.calls;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** This service's own bearer token (client credentials, role SERVICE); fetched when first needed and renewed before it runs out. */
@ApplicationScoped
public class ServiceToken {

    /** The issuer answers from memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OidcClient client;
    // It hands one pending request to everybody, so one that hangs would block them all: then it is replaced.
    private volatile TokensHelper tokens = new TokensHelper();

    ServiceToken(OidcClient client) {
        this.client = client;
    }

    /** Value of the header {@code Authorization}; fails with {@link CallFailedException} if the issuer gives none in time. */
    public Uni<String> authorization() {
        return tokens.getTokens(client)
                .ifNoItem()
                .after(PATIENCE)
                .failWith(this::startOver)
                .map(t -> "Bearer " + t.getAccessToken());
    }

    private Throwable startOver() {
        tokens = new TokensHelper();
        return new CallFailedException("NO_TOKEN");
    }
}
