package kz.ruqsat.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * The gateway to the state systems, as the service's tests need it: everybody is clean and has paid. The beginning of a travel document number makes
 * the exception: {@code RGBAR} is barred from entry, {@code RGDWN} meets a system that is down until it was asked three times, {@code RGTWO} has two
 * records.
 */
public final class StateSystems implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES_DOWN = 3;

    private final Map<String, Integer> asked = new java.util.concurrent.ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/api/v1/registers/look-ups", this::answer);
        server.start();
        return Map.of(
                "ruqsat.registers.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "ruqsat.casework.errand-pause",
                "20ms",
                "ruqsat.casework.errand-pause-at-most",
                "200ms");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        ArrayNode answers = JSON.createArrayNode();
        question.path("lookUps")
                .forEach(lookUp -> answers.add(answer(
                        lookUp.path("system").asText(), lookUp.path("key").asText())));
        byte[] body = JSON.createObjectNode().set("answers", answers).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ObjectNode answer(String system, String key) {
        ObjectNode answer = JSON.createObjectNode()
                .put("system", system)
                .put("key", key)
                .put("outcome", "FOUND")
                .put("state", "VALID")
                .put("asOf", "2026-03-10T04:00:00Z")
                .put("requestId", UUID.randomUUID().toString());
        ObjectNode record = answer.putObject("record");
        if (key.contains("-RGDWN") && asked.merge(system + key, 1, Integer::sum) <= TIMES_DOWN) {
            return answer.put("outcome", "UNAVAILABLE").put("reason", "SYSTEM_DOWN");
        }
        switch (system) {
            case "EIS_BERKUT" -> record.put("barred", key.contains("-RGBAR"));
            case "EGOV_PAYMENT_GATEWAY" -> record.put("kind", "STATE_DUTY").put("amountMci", 0.5);
            case "LEGAL_STATISTICS_REGISTER" ->
                record.put("criminalRecord", false).putArray("offences");
            case "GBD_UL", "GBD_FL" -> record.put("status", "ACTIVE");
            case "COURT_REGISTER" -> answer.put("outcome", key.contains("-RGTWO") ? "SEVERAL" : "NOT_FOUND");
            default -> answer.put("outcome", "NOT_FOUND");
        }
        return answer;
    }
}
