package kz.ruqsat.monitoring.duties;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service with cases that is a list and nothing else. Tests write what it says at {@code /test/list} (a stage, or the same stage anew), {@code /test/status}
 * (what it answers; 200 in good health), and read at {@code /test/asked} what it was asked for again: by HTTP, since the tests know another loading of this class.
 */
public final class OwnerStub implements QuarkusTestResourceLifecycleManager {

    private static final String LIST = "/api/v1/stage-duties";

    private final List<JsonObject> items = new ArrayList<>();
    private final JsonArray asked = new JsonArray();
    private int status = 200;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "ruqsat.stages.owners",
                "invitation-service=" + address,
                "ruqsat.stages.look-every",
                "200ms",
                "ruqsat.lag.look-every",
                "200ms",
                "ruqsat.invitation.url",
                address,
                "test.owner",
                address);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean known = exchange.getRequestHeaders().getFirst("Authorization") != null;
        if (path.startsWith("/test/")) {
            write(exchange, 200, told(path, new String(body, StandardCharsets.UTF_8)));
        } else if (status != 200 || !known) {
            write(exchange, known ? status : 401, "{}");
        } else {
            write(exchange, 200, list(exchange, path));
        }
    }

    private String told(String path, String body) {
        switch (path) {
            case "/test/list" -> put(new JsonObject(body));
            case "/test/status" -> status = Integer.parseInt(body);
            default -> {}
        }
        return asked.encode();
    }

    private void put(JsonObject item) {
        for (int each = 0; each < items.size(); each++) {
            if (isSame(items.get(each), item)) {
                items.set(each, item);
                return;
            }
        }
        items.add(item);
    }

    private static boolean isSame(JsonObject one, JsonObject other) {
        return one.getString("caseId").equals(other.getString("caseId"))
                && one.getLong("sequence").equals(other.getLong("sequence"));
    }

    private String list(HttpExchange exchange, String path) {
        if (path.startsWith("/api/v1/invitations/")) {
            // Whatever invitation is asked for, it is the case that was listed last.
            return new JsonObject()
                    .put("caseId", items.getLast().getString("caseId"))
                    .encode();
        }
        if (exchange.getRequestMethod().equals("POST")) {
            asked.add(exchange.getRequestURI().toString());
            return "{\"stages\":1}";
        }
        if (path.length() > LIST.length()) {
            String caseId = path.substring(LIST.length() + 1);
            return new JsonArray(items.stream()
                            .filter(item -> item.getString("caseId").equals(caseId))
                            .toList())
                    .encode();
        }
        String cursor = exchange.getRequestURI().getQuery().replaceAll(".*cursor=", "");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        // Pages of two, so that more than one is read.
        int to = Math.min(items.size(), from + 2);
        return new JsonObject()
                .put("items", new JsonArray(List.copyOf(items.subList(from, to))))
                .put("place", Integer.toString(to))
                .put("more", to < items.size())
                .encode();
    }

    private static void write(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
