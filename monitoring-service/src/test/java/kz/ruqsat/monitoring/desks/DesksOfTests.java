package kz.ruqsat.monitoring.desks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/**
 * Two other services with desks for dead letters. {@code visa-service} hands every call on to the service under test itself, over HTTP, so that rights, names and
 * refusals are those of the real API. {@code approval-service} takes every call and answers none.
 */
public final class DesksOfTests implements QuarkusTestResourceLifecycleManager {

    /** System property in which a test says where the service under test listens: it knows another loading of this class. */
    public static final String PORT = "desks-of-tests.port";

    private static final int PENDING = 50;
    private static final List<String> HEADERS =
            List.of("Authorization", "Accept", "Content-Type", "Idempotency-Key", "If-Match");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer visa;
    private ServerSocket silent;

    @Override
    public Map<String, String> start() {
        try {
            silent = new ServerSocket(0, PENDING, InetAddress.getLoopbackAddress());
            visa = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visa.createContext("/", this::handOn);
        visa.start();
        return Map.of(
                "ruqsat.dead-letters.desks",
                "visa-service=http://127.0.0.1:" + visa.getAddress().getPort() + ",approval-service=http://127.0.0.1:"
                        + silent.getLocalPort());
    }

    private void handOn(HttpExchange exchange) throws IOException {
        var address = URI.create("http://127.0.0.1:" + System.getProperty(PORT) + exchange.getRequestURI());
        var request = HttpRequest.newBuilder(address)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        HEADERS.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void stop() {
        visa.stop(0);
        client.close();
        try {
            silent.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
