package kz.ruqsat.sandbox.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One HTTP exchange with the issuer: its parameters and the ways to answer it. */
final class Call {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 16_384;

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    boolean isPost() {
        return "POST".equals(exchange.getRequestMethod());
    }

    /** Parameters of the query and, on POST, of the form; the last one of a name counts. */
    Map<String, String> parameters() throws IOException {
        var all = new HashMap<String, String>();
        read(exchange.getRequestURI().getRawQuery(), all);
        if (isPost()) {
            read(new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8), all);
        }
        return all;
    }

    private static void read(String encoded, Map<String, String> into) {
        if (encoded == null || encoded.isBlank()) {
            return;
        }
        for (String pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            into.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("invalid_request", "a parameter is not URL-encoded");
        }
    }

    /** User and password of a Basic header, as {@code {user, password}}. */
    Optional<String[]> basicCredentials() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new String[] {decode(pair[0]), decode(pair[1])});
    }

    boolean wantsJson() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .filter(accept -> accept.contains("application/json"))
                .isPresent();
    }

    void json(int status, Map<String, ?> body) throws IOException {
        send(status, "application/json", JSON.writeValueAsBytes(body));
    }

    void text(int status, String body) throws IOException {
        send(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void page(int status, String html) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void redirect(String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(302, -1);
    }

    private void send(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
