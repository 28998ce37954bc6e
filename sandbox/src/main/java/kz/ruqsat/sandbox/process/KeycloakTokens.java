package kz.ruqsat.sandbox.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.identity.TestUsers;

/**
 * Tokens of a Keycloak that has read {@code deploy/keycloak/ruqsat-realm.json}: test users have their name as password, services the stand's secret.
 *
 * @param realm address of the realm, as this process reaches it
 * @param serviceSecret what services prove themselves with
 */
record KeycloakTokens(String realm, String serviceSecret) {
    private static final String COMMAND_LINE = "command-line";

    /** Whether an issuer's address is that of a realm. */
    static boolean isRealm(String issuer) {
        return issuer.contains("/realms/");
    }

    String of(String user) {
        return TestUsers.SERVICES.contains(user)
                ? asked(Map.of("grant_type", "client_credentials", "client_id", user, "client_secret", serviceSecret))
                : asked(Map.of(
                        "grant_type", "password", "client_id", COMMAND_LINE, "username", user, "password", user));
    }

    private String asked(Map<String, String> form) {
        var address = URI.create(realm + "/protocol/openid-connect/token");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(form)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StandException("Keycloak gives no token: " + answer.body());
            }
            return token(answer.body());
        } catch (IOException e) {
            throw new StandException("cannot reach Keycloak at " + address.getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    private static String token(String answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    private static String encoded(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
