package kz.ruqsat.visa.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A tiny invitation-service: it tells the persons that a test has put there ({@code PUT /test/persons/<case>}), answers 503 for the others, and
 * lists what it was asked ({@code GET /test/reads/<case>}). Spoken to over HTTP alone, since tests and resources have different class loaders.
 */
public final class InvitationServiceStand implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> persons = new ConcurrentHashMap<>();
    private final Map<String, List<String>> reads = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/api/v1/cases/", this::person);
        server.createContext("/test/persons/", this::put);
        server.createContext("/test/reads/", this::reads);
        server.start();
        return Map.of(
                "RUQSAT_INVITATION_URL",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void person(HttpExchange call) throws IOException {
        URI uri = call.getRequestURI();
        String caseId = uri.getPath().split("/")[4];
        String authorization = call.getRequestHeaders().getFirst("Authorization");
        String bearer = authorization == null ? "anonymous" : authorization.split(" ")[0];
        reads.computeIfAbsent(caseId, _ -> new CopyOnWriteArrayList<>()).add(bearer + " " + uri.getRawQuery());
        String person = persons.get(caseId);
        answer(call, person == null ? 503 : 200, person == null ? "{}" : person);
    }

    private void put(HttpExchange call) throws IOException {
        String caseId = call.getRequestURI().getPath().split("/")[3];
        persons.put(caseId, new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(call, 200, "{}");
    }

    private void reads(HttpExchange call) throws IOException {
        String caseId = call.getRequestURI().getPath().split("/")[3];
        answer(
                call,
                200,
                "["
                        + String.join(
                                ",",
                                reads.getOrDefault(caseId, List.of()).stream()
                                        .map(r -> '"' + r + '"')
                                        .toList())
                        + "]");
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
