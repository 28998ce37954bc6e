package kz.ruqsat.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.sandbox.StandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakTokensTest {
    private HttpServer server;
    private String asked = "";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/ruqsat/protocol/openid-connect/token", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var body = "{\"access_token\": \"a.b.c\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private KeycloakTokens tokens() {
        return new KeycloakTokens(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ruqsat", "sandbox-secret!");
    }

    @Test
    void a_test_user_asks_with_a_password_and_a_service_with_its_secret() {
        assertThat(tokens().of("officer-mia75")).isEqualTo("a.b.c");
        assertThat(asked)
                .isEqualTo("client_id=command-line&grant_type=password&password=officer-mia75&username=officer-mia75");

        assertThat(tokens().of("visa-service")).isEqualTo("a.b.c");
        assertThat(asked)
                .isEqualTo("client_id=visa-service&client_secret=sandbox-secret%21&grant_type=client_credentials");
    }

    @Test
    void a_refusal_is_told() {
        status = 401;

        assertThatThrownBy(() -> tokens().of("nobody"))
                .isInstanceOf(StandException.class)
                .hasMessageContaining("Keycloak gives no token");
    }
}
