package kz.ruqsat.sandbox.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to a token: a person's click, a service's secret, and the sandbox's short cut for curl. */
final class Login {
    private final TestUsers users;
    private final Codes codes;
    private final Tokens tokens;
    private final String serviceSecret;
    private final LoginPage page;

    Login(TestUsers users, Codes codes, Tokens tokens, String serviceSecret) {
        this.users = users;
        this.codes = codes;
        this.tokens = tokens;
        this.serviceSecret = serviceSecret;
        this.page = new LoginPage(users);
    }

    void authorize(Call call) throws IOException {
        var request = new LinkedHashMap<>(call.parameters());
        requireReadable(request);
        var chosen = Optional.ofNullable(request.remove("user"));
        if (!call.isPost() || chosen.isEmpty()) {
            call.page(200, page.render(request));
            return;
        }
        var user = chosen.flatMap(users::named)
                .filter(users.people()::contains)
                .orElseThrow(() -> new BadRequest("access_denied", "there is no such test user"));
        var back = query(request.get("redirect_uri"), "code", codes.give(user, request));
        call.redirect(request.containsKey("state") ? query(back, "state", request.get("state")) : back);
    }

    private static void requireReadable(Map<String, String> request) {
        if (!"code".equals(request.get("response_type"))) {
            throw new BadRequest("unsupported_response_type", "response_type has to be code");
        }
        if (request.getOrDefault("client_id", "").isBlank()) {
            throw new BadRequest("invalid_request", "client_id is missing");
        }
        if (!isOfThisMachine(request.getOrDefault("redirect_uri", ""))) {
            throw new BadRequest("invalid_request", "redirect_uri has to be an http address on this machine");
        }
        if (request.containsKey("code_challenge") && !"S256".equals(request.get("code_challenge_method"))) {
            throw new BadRequest("invalid_request", "code_challenge_method has to be S256");
        }
    }

    // The sandbox is used from the machine it runs on; a code must not be carried off to anywhere else.
    private static boolean isOfThisMachine(String redirectUri) {
        try {
            var uri = URI.create(redirectUri);
            return Stream.of("http", "https").anyMatch(scheme -> scheme.equals(uri.getScheme()))
                    && Stream.of("127.0.0.1", "localhost", "[::1]").anyMatch(host -> host.equals(uri.getHost()))
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    void token(Call call) throws IOException {
        if (!call.isPost()) {
            throw new BadRequest("invalid_request", "tokens are asked for with POST");
        }
        var form = call.parameters();
        var client = Client.of(call, form);
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> call.json(200, forCode(client, form));
            case "client_credentials" -> call.json(200, forService(client));
            default -> throw new BadRequest("unsupported_grant_type", "authorization_code or client_credentials");
        }
    }

    /** Who asks; the secret is empty when none was given. */
    private record Client(String name, String secret) {
        static Client of(Call call, Map<String, String> form) {
            return call.basicCredentials()
                    .map(pair -> new Client(pair[0], pair[1]))
                    .orElseGet(() ->
                            new Client(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")));
        }
    }

    private Map<String, Object> forCode(Client client, Map<String, String> form) {
        if (!client.secret().isEmpty()) {
            requireSecret(client);
        }
        var grant = codes.redeem(client.name(), form, !client.secret().isEmpty());
        var nonce = Optional.of(grant.nonce()).filter(value -> !value.isEmpty());
        var answer = new LinkedHashMap<>(bearer(grant.user(), Tokens.LIFETIME));
        answer.put("id_token", tokens.identity(grant.user(), client.name(), nonce));
        answer.put("scope", "openid profile");
        return answer;
    }

    private Map<String, Object> forService(Client client) {
        requireSecret(client);
        var service = Optional.of(client.name())
                .filter(TestUsers.SERVICES::contains)
                .flatMap(users::named)
                .orElseThrow(() -> new BadRequest("invalid_client", "there is no such service"));
        return bearer(service, Tokens.LIFETIME);
    }

    private void requireSecret(Client client) {
        var given = client.secret().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, serviceSecret.getBytes(StandardCharsets.UTF_8))) {
            throw new BadRequest("invalid_client", "the client secret is wrong");
        }
    }

    private Map<String, Object> bearer(TestUser user, Duration lifetime) {
        return Map.of(
                "access_token",
                tokens.access(user, lifetime),
                "token_type",
                "Bearer",
                "expires_in",
                lifetime.toSeconds());
    }

    /** A token for the asking, for people with curl; plain text unless JSON is asked for. */
    void directToken(Call call) throws IOException {
        var name = call.parameters().getOrDefault("user", "");
        var user = users.named(name)
                .orElseThrow(() -> new BadRequest("invalid_request", "no such test user; see /sandbox/users"));
        if (call.wantsJson()) {
            call.json(200, bearer(user, Tokens.LIFETIME));
        } else {
            call.text(200, tokens.access(user, Tokens.LIFETIME));
        }
    }

    void logout(Call call) throws IOException {
        var parameters = call.parameters();
        var back = parameters.getOrDefault("post_logout_redirect_uri", "");
        if (isOfThisMachine(back)) {
            call.redirect(parameters.containsKey("state") ? query(back, "state", parameters.get("state")) : back);
        } else {
            call.text(200, "Logged out.\n");
        }
    }

    private static String query(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
