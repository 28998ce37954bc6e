package kz.ruqsat.visa.service;

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
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gateway to the state systems, as the service's tests need it: whoever names a payment has paid, and nobody's prints are on record. A payment
 * ending in {@code -UNPAID} is not found, one beginning with {@code KZ-DUTY} is a state duty; inviters are registered in Almaty and foreigners live in
 * Atyrau; a travel document beginning with {@code RGAIF} is that of an employee of the AIFC; a travel document beginning with {@code RGFPR} has prints on record, {@code RGDWN} meets a system that is
 * down until it was asked three times.
 */
public final class StateSystems implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES_DOWN = 3;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
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
                "http://127.0.0.1:" + server.getAddress().getPort());
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
                .put("asOf", "2026-03-12T04:00:00Z")
                .put("requestId", UUID.randomUUID().toString());
        ObjectNode record = answer.putObject("record");
        if (key.contains("-RGDWN") && asked.merge(system + key, 1, Integer::sum) <= TIMES_DOWN) {
            return answer.put("outcome", "UNAVAILABLE").put("reason", "SYSTEM_DOWN");
        }
        boolean found = switch (system) {
            case "EGOV_PAYMENT_GATEWAY" -> !key.endsWith("-UNPAID");
            case "FINGERPRINT_REGISTER" -> key.contains("-RGFPR");
            case "GBD_UL", "MIGRATION_REGISTER", "EIS_BERKUT", "LABOUR_PERMIT_REGISTER" -> true;
            case "AIFC_REGISTER" -> key.contains("-RGAIF");
            default -> false;
        };
        record.put("kind", key.startsWith("KZ-DUTY") ? "STATE_DUTY" : "CONSULAR_FEE")
                .put("amountUsd", 80)
                .put("amountMci", 30)
                .put("onRecord", true)
                .put("addressKato", "750000000")
                .put("temporaryResidenceKato", "230000000")
                .put("barred", false)
                .put("employeeConfirmed", true);
        return found ? answer : answer.put("outcome", "NOT_FOUND");
    }
}
