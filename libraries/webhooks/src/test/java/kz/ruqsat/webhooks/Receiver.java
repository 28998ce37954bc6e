package kz.ruqsat.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An integrator's end, as the standard describes it; shares no code with what sends. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Answers answers = _ -> 204;
    private volatile Map<String, String> headers = Map.of();

    /** Gives the status for a message; may take its time. */
    public interface Answers {
        int to(Got message) throws Exception;
    }

    /** A message as it came. */
    public record Got(String id, String timestamp, String signature, String contentType, String body) {

        public JsonPath json() {
            return new JsonPath(body);
        }

        public String stage() {
            return json().getString("data.stage");
        }

        public String position() {
            return json().getString("position");
        }

        /** Whether one of its signatures is made with that secret, over what came, now. */
        public boolean isSignedWith(String secret) {
            long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
            String right = "v1," + hmac(secret, id + "." + timestamp + "." + body);
            return Math.abs(age) < 300 && Stream.of(signature.split(" ")).anyMatch(right::equals);
        }

        private static String hmac(String secret, String content) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = exchange.getRequestHeaders();
            Got message = new Got(
                    sent.getFirst("webhook-id"),
                    sent.getFirst("webhook-timestamp"),
                    sent.getFirst("webhook-signature"),
                    sent.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            got.add(message);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status(message), -1);
        }
    }

    private int status(Got message) {
        try {
            return answers.to(message);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?of=ruqsat";
    }

    public void answering(int status) {
        answers = _ -> status;
    }

    public void answering(Answers with) {
        answers = with;
    }

    public void withHeader(String name, String value) {
        headers = Map.of(name, value);
    }

    /** All that came, in order, also what was not taken. */
    public List<Got> got() {
        return List.copyOf(got);
    }

    public List<String> stages() {
        return got().stream().map(Got::stage).toList();
    }

    public List<String> ids() {
        return got().stream().map(Got::id).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
