package kz.ruqsat.sandbox.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What clients read about the issuer before they talk to it. */
final class Discovery {
    private final Map<String, Object> configuration;
    private final SigningKey key;

    Discovery(String issuer, SigningKey key) {
        this.key = key;
        configuration = Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("authorization_endpoint", issuer + "/authorize"),
                Map.entry("token_endpoint", issuer + "/token"),
                Map.entry("jwks_uri", issuer + "/jwks"),
                Map.entry("end_session_endpoint", issuer + "/logout"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("grant_types_supported", List.of("authorization_code", "client_credentials")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post", "none")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("scopes_supported", List.of("openid", "profile")));
    }

    void configuration(Call call) throws IOException {
        call.json(200, configuration);
    }

    void keys(Call call) throws IOException {
        call.json(200, key.published());
    }
}
