package kz.ruqsat.sandbox.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.StandException;

/** A receiver on this machine. What does not show who sent it is answered with 401 and shown as such. */
public final class WebhookCatcher implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST_BODY = 256 * 1024;

    // A subscription is made with the address, and only then has a secret; a message may be quicker than its answer.
    private static final long SECRET_WITHIN_SECONDS = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<String>> secrets = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final int answer;
    private final Consumer<Caught> shown;

    /**
     * A message that came.
     *
     * @param from name of the sender, as it stands in the address
     * @param id {@code webhook-id}
     * @param genuine whether its signature holds
     * @param again whether one with that id came before
     * @param event its body; missing if that is no JSON
     */
    public record Caught(String from, String id, boolean genuine, boolean again, JsonNode event) {}

    private WebhookCatcher(HttpServer server, int answer, Consumer<Caught> shown) {
        this.server = server;
        this.answer = answer;
        this.shown = shown;
    }

    /**
     * Begins to take messages.
     *
     * @param port on the loopback address; 0 for any
     * @param answer HTTP status for a message whose signature holds
     * @param shown is given each message
     */
    public static WebhookCatcher open(int port, int answer, Consumer<Caught> shown) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var catcher = new WebhookCatcher(HttpServer.create(address, 0), answer, shown);
            catcher.server.setExecutor(catcher.threads);
            catcher.server.createContext("/", catcher::take);
            catcher.server.start();
            return catcher;
        } catch (IOException e) {
            throw new StandException("cannot take messages on port " + port, e);
        }
    }

    /** Where a sender of that name sends to. */
    public String addressFor(String sender) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + sender;
    }

    /** The secret that messages of a sender are signed with from now on. */
    public void trust(String sender, String secret) {
        secretOf(sender).complete(secret);
    }

    private CompletableFuture<String> secretOf(String sender) {
        return secrets.computeIfAbsent(sender, _ -> new CompletableFuture<>());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sender = exchange.getRequestURI().getPath().substring(1);
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            var signature = new WebhookSignature(
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"));
            boolean genuine = isGenuine(sender, signature, body);
            boolean again = genuine && !known.add(signature.id()) && answer / 100 == 2;
            exchange.sendResponseHeaders(genuine ? answer : UNAUTHORIZED, -1);
            shown.accept(new Caught(sender, signature.id(), genuine, again, read(body)));
        }
    }

    private boolean isGenuine(String sender, WebhookSignature signature, byte[] body) {
        try {
            var secret = secretOf(sender).get(SECRET_WITHIN_SECONDS, TimeUnit.SECONDS);
            return signature.holds(secret, body, Instant.now());
        } catch (TimeoutException | ExecutionException nobodyKnown) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
