package kz.ruqsat.sandbox.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.StandException;

/**
 * The door through which other commands of the same user give orders to the process that owns the stand:
 * {@code POST /{restart|start|stop|kill}?SERVICE}, and {@code POST /{start|stop}?kafka}, with the secret of {@code stand.json} as bearer token.
 */
final class Control implements AutoCloseable {
    private final HttpServer server;
    private final String secret;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Consumer<String>> orders;

    private Control(HttpServer server, String secret, Stand stand) {
        this.server = server;
        this.secret = secret;
        this.orders = Map.of(
                "/restart", name -> stand.restart(StandService.named(name)),
                "/start", name -> part(name, stand::startBroker, stand::start),
                "/stop", name -> part(name, stand::stopBroker, stand::stop),
                "/kill", name -> stand.kill9(StandService.named(name)));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static void part(String name, Runnable forBroker, Consumer<StandService> forService) {
        if (name.equals(StandAddresses.BROKER)) {
            forBroker.run();
        } else {
            forService.accept(StandService.named(name));
        }
    }

    static Control open(Stand stand) {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        try {
            var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new Control(HttpServer.create(anyPort, 0), HexFormat.of().formatHex(random), stand);
        } catch (IOException e) {
            throw new StandException("cannot open the stand's control port", e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isTrusted(exchange)) {
                answer(exchange, 401, "the secret of stand.json is missing");
                return;
            }
            obey(exchange);
        }
    }

    private void obey(HttpExchange exchange) throws IOException {
        var order = orders.get(exchange.getRequestURI().getPath());
        if (order == null || !"POST".equals(exchange.getRequestMethod())) {
            answer(exchange, 404, "orders are POST " + orders.keySet());
            return;
        }
        try {
            order.accept(String.valueOf(exchange.getRequestURI().getQuery()));
            answer(exchange, 200, "done");
        } catch (StandException e) {
            answer(exchange, 422, e.getMessage());
        }
    }

    private boolean isTrusted(HttpExchange exchange) {
        var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
