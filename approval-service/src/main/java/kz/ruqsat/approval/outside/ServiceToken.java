package kz.ruqsat.approval.outside;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** This service's own bearer token (client credentials, role SERVICE); fetched when first needed and renewed before it runs out. */
@ApplicationScoped
public class ServiceToken {

    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();

    ServiceToken(OidcClient client) {
        this.client = client;
    }

    /** Value of the header {@code Authorization}. */
    public Uni<String> authorization() {
        return tokens.getTokens(client).map(t -> "Bearer " + t.getAccessToken());
    }
}
