package kz.ruqsat.sandbox.testing;

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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gateway to the state systems for {@code @QuarkusTest}: everybody is clean and has paid, inviting parties are registered in Almaty and hold labour
 * permits until the end of 2030, foreigners live in Atyrau, and nobody's prints are on record.
 *
 * <p>The beginning of a travel document number makes the exception: {@code RGBAR} is barred from entry, {@code RGTWO} has two records at the courts,
 * {@code RGAIF} is employed at the AIFC, {@code RGFPR} has prints on record, {@code RGNOA} has no address, {@code RGNOP} no labour permit, {@code RGDWN}
 * meets systems that are down until each was asked three times. A payment {@code KZ-FEE…} is a consular fee, any other a state duty; one that ends in
 * {@code -UNPAID} is not found, one in {@code -DOWN} meets a gateway that is down three times.
 */
public final class StateSystemsTestResource implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES_DOWN = 3;
    private static final Set<String> OF_EVERYBODY =
            Set.of("GBD_UL", "GBD_FL", "EIS_BERKUT", "LEGAL_STATISTICS_REGISTER");

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
                .put("outcome", outcome(system, key))
                .put("state", "VALID")
                .put("asOf", "2026-03-12T04:00:00Z")
                .put("requestId", UUID.randomUUID().toString());
        record(answer.putObject("record"), key);
        return answer;
    }

    private String outcome(String system, String key) {
        boolean down = (key.contains("-RGDWN") || key.endsWith("-DOWN"))
                && asked.merge(system + key, 1, Integer::sum) <= TIMES_DOWN;
        if (down) {
            return "UNAVAILABLE";
        }
        if (system.equals("COURT_REGISTER") && key.contains("-RGTWO")) {
            return "SEVERAL";
        }
        return isKnown(system, key) ? "FOUND" : "NOT_FOUND";
    }

    private static boolean isKnown(String system, String key) {
        return OF_EVERYBODY.contains(system)
                || switch (system) {
                    case "EGOV_PAYMENT_GATEWAY" -> !key.endsWith("-UNPAID");
                    case "FINGERPRINT_REGISTER" -> key.contains("-RGFPR");
                    case "MIGRATION_REGISTER" -> !key.contains("-RGNOA");
                    case "LABOUR_PERMIT_REGISTER" -> !key.contains("-RGNOP");
                    case "AIFC_REGISTER" -> key.contains("-RGAIF");
                    default -> false;
                };
    }

    private static void record(ObjectNode record, String key) {
        record.put("kind", key.startsWith("KZ-FEE") ? "CONSULAR_FEE" : "STATE_DUTY")
                .put("amountUsd", 80)
                .put("amountMci", 30)
                .put("onRecord", true)
                .put("status", "ACTIVE")
                .put("addressKato", "750000000")
                .put("temporaryResidenceKato", "230000000")
                .put("until", "2030-12-31")
                .put("barred", key.contains("-RGBAR"))
                .put("criminalRecord", false)
                .put("employeeConfirmed", true)
                .putArray("offences");
    }
}
