package kz.ruqsat.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.embedded.FreePorts;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final String BACK = "http://localhost:8084/ui/home";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-in-all";

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Issuer issuer;

    @BeforeAll
    static void start() {
        issuer = Issuer.start(IssuerSettings.onLoopback(FreePorts.any(), folder));
    }

    @AfterAll
    static void stop() {
        issuer.close();
        HTTP.close();
    }

    @Test
    void discovery_names_the_endpoints_under_the_issuers_own_address() throws Exception {
        var document = json(get("/.well-known/openid-configuration"));

        assertThat(document.get("issuer").asText()).isEqualTo(issuer.address().toString());
        assertThat(document.get("token_endpoint").asText()).isEqualTo(issuer.address() + "/token");
        assertThat(document.get("code_challenge_methods_supported").get(0).asText())
                .isEqualTo("S256");
    }

    @Test
    void an_officers_token_says_role_and_body_and_is_signed_with_the_published_key() throws Exception {
        var claims = verified(issuer.token("officer-mia75"), "ruqsat");

        assertThat(claims.getSubject()).isEqualTo("officer-mia75");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("MIA_OFFICER");
        assertThat(claims.getStringClaimValue("body")).isEqualTo("MIA75");
        assertThat(claims.hasClaim("organisation")).isFalse();
    }

    @Test
    void curl_gets_an_inviters_token_as_text() throws Exception {
        var claims = verified(get("/sandbox/token?user=inviter-steppe").body(), "ruqsat");

        assertThat(claims.getStringClaimValue("organisation")).isEqualTo("491240000504");
    }

    @Test
    void a_token_that_has_run_out_is_refused_by_whoever_checks_it() {
        var token = issuer.token("auditor", Duration.ofSeconds(-60));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> verified(token, "ruqsat"))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("no longer valid");
    }

    @Test
    void the_code_flow_with_proof_gives_an_identity_with_the_nonce_and_an_access_token() throws Exception {
        var code = codeFor("monitoring");

        var tokens = json(redeem(code, VERIFIER));

        var identity = verified(tokens.get("id_token").asText(), "pages");
        assertThat(identity.getStringClaimValue("nonce")).isEqualTo("n-1");
        assertThat(verified(tokens.get("access_token").asText(), "ruqsat").getSubject())
                .isEqualTo("monitoring");
    }

    @Test
    void a_code_is_good_once_and_only_with_its_proof() throws Exception {
        var stolen = codeFor("monitoring");
        assertThat(redeem(stolen, "guessed").statusCode()).isEqualTo(400);
        assertThat(redeem(stolen, VERIFIER).statusCode())
                .as("a failed try uses it up")
                .isEqualTo(400);

        var used = codeFor("monitoring");
        assertThat(redeem(used, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(redeem(used, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void a_client_without_secret_and_without_proof_gets_nothing() throws Exception {
        var request = authorization();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        request.put("user", "monitoring");
        var code = codeIn(post("/authorize", request));

        assertThat(redeem(code, "").statusCode()).isEqualTo(401);
    }

    @Test
    void a_service_gets_the_service_role_for_its_secret_and_nothing_for_another() throws Exception {
        var good = post("/token", service("visa-service", IssuerSettings.SANDBOX_SECRET));
        var bad = post("/token", service("visa-service", "another secret"));
        var person = post("/token", service("administrator", IssuerSettings.SANDBOX_SECRET));

        var claims = verified(json(good).get("access_token").asText(), "ruqsat");
        assertThat(claims.getSubject()).isEqualTo("visa-service");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("SERVICE");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(person.statusCode()).isEqualTo(401);
    }

    @Test
    void codes_go_to_this_machine_only() throws Exception {
        var request = authorization();
        request.put("redirect_uri", "https://example.org/take");

        assertThat(get("/authorize?" + form(request)).statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_offers_each_person_and_escapes_what_the_client_sent() throws Exception {
        var request = authorization();
        request.put("state", "\"><script>alert(1)</script>");

        var page = get("/authorize?" + form(request)).body();

        assertThat(page).contains("value=\"officer-delhi\"", "&lt;script&gt;").doesNotContain("<script>", "{{");
    }

    @Test
    void the_key_outlives_the_issuer() throws Exception {
        try (var again = Issuer.start(new IssuerSettings(
                issuer.address().toString(),
                "127.0.0.1",
                FreePorts.any(),
                folder,
                IssuerSettings.SANDBOX_SECRET,
                java.time.InstantSource.system()))) {
            assertThat(verified(again.token("knb"), "ruqsat").getSubject()).isEqualTo("knb");
        }
    }

    @Test
    void logout_leads_back_to_where_the_page_asked() throws Exception {
        var answer = get("/logout?state=s&post_logout_redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8));

        assertThat(answer.headers().firstValue("Location")).contains(BACK + "?state=s");
    }

    private static Map<String, String> authorization() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "pages",
                "redirect_uri", BACK,
                "scope", "openid",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                "code_challenge_method", "S256"));
    }

    private static Map<String, String> service(String name, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", secret);
    }

    private static String codeFor(String user) throws Exception {
        var request = authorization();
        request.put("user", user);
        return codeIn(post("/authorize", request));
    }

    private static String codeIn(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        var location = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s-1");
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return post(
                "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", "pages",
                        "redirect_uri", BACK,
                        "code_verifier", verifier));
    }

    private static JwtClaims verified(String token, String audience) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.address() + "/jwks")))
                .setExpectedIssuer(issuer.address().toString())
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(issuer.address() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
