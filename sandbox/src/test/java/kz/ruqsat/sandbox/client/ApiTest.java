package kz.ruqsat.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), user -> "token-of-" + user);
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    // The first call of a request to /away finds the service away.
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            var path = exchange.getRequestURI().getPath();
            var status = path.equals("/away") && keys.size() == 1 ? 503 : path.equals("/refused") ? 409 : 200;
            var body = status == 200
                    ? "{\"user\":\"" + exchange.getRequestHeaders().getFirst("Authorization") + "\"}"
                    : "{\"type\":\"urn:ruqsat:problem:state-conflict\",\"title\":\"Not now\",\"state\":\"AGREED\","
                            + "\"rules\":[\"R-090\"]}";
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void a_call_is_made_in_the_name_of_its_user_and_brings_the_version() {
        var answer = api.get("auditor", "/anything");

        assertThat(answer.body().path("user").asText()).isEqualTo("Bearer token-of-auditor");
        assertThat(answer.etag()).isEqualTo("\"7\"");
    }

    @Test
    void a_service_that_is_away_is_asked_again_with_the_same_key() {
        api.post("officer-mia75", "/away", Map.of());

        assertThat(keys).hasSize(2).doesNotContain("null");
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
    }

    @Test
    void a_refusal_says_who_called_what_and_what_the_problem_is() {
        assertThatThrownBy(() -> api.post("officer-mia75", "/refused", Map.of(), "\"6\""))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo("state-conflict");
                    assertThat(problem.status()).isEqualTo(409);
                })
                .hasMessageContaining("POST /refused by officer-mia75 was answered 409: Not now; AGREED; rules")
                .hasMessageContaining("R-090");
    }

    @Test
    void what_is_sent_with_a_key_stands_in_the_journal_with_its_answer_once_for_all_tries(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("journal.jsonl");
        var kept = new Api(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                user -> "token",
                ClientJournal.in(file, "visa-service"));

        kept.post("officer-delhi", "/away", Map.of("a", 1));
        kept.get("officer-delhi", "/anything");
        assertThatThrownBy(() -> kept.post("officer-delhi", "/refused", Map.of()))
                .isInstanceOf(ProblemException.class);

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"service\":\"visa-service\"", "\"path\":\"/away\"", "\"status\":200")
                                .contains("\"key\":\"" + keys.getFirst() + "\"")
                                // echo -en '/away\n{"a":1}' | sha256sum
                                .contains(
                                        "\"bodyHash\":\"ccaf3a1a0b8e6d5d367cc493d69fab4780d92a01b395be536aed146dc495c0e6\""),
                        line -> assertThat(line).contains("\"path\":\"/refused\"", "\"status\":409"));
    }
}
