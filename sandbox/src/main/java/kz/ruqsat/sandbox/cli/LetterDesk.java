package kz.ruqsat.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.client.Answer;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.process.Orders;
import kz.ruqsat.sandbox.process.StandFile;
import kz.ruqsat.sandbox.process.StandService;

/** The dead letters of a stand, service by service. */
final class LetterDesk {
    private static final String PATH = "/api/v1/dead-letters";

    /** Who keeps records that could not be handled. */
    private static final List<StandService> KEEPERS =
            List.of(StandService.INVITATION, StandService.APPROVAL, StandService.VISA, StandService.MONITORING);

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Map<String, Api> services = new LinkedHashMap<>();

    private LetterDesk(StandFile stand) {
        var orders = Orders.to(stand);
        KEEPERS.stream()
                .filter(service -> stand.services().containsKey(service.title()))
                .forEach(service -> services.put(
                        service.title(),
                        new Api(stand.services().get(service.title()).address(), user -> token(orders, user))));
    }

    static LetterDesk of(StandFile stand) {
        return new LetterDesk(stand);
    }

    private static String token(Orders orders, String user) {
        return orders.fromIssuer("/sandbox/token?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8));
    }

    /** All records in one state. */
    List<JsonNode> list(String user, String status) {
        var all = new ArrayList<JsonNode>();
        services.values().forEach(service -> {
            for (var next = "first"; !next.isEmpty(); ) {
                var cursor = next.equals("first") ? "" : "&cursor=" + next;
                var page = understood(() -> service.get(
                                user,
                                PATH + "?limit=100&status=" + URLEncoder.encode(status, StandardCharsets.UTF_8)
                                        + cursor))
                        .body();
                page.path("items").forEach(all::add);
                next = page.path("next").asText("");
            }
        });
        return all;
    }

    Answer show(String user, LetterId id) {
        return understood(() -> service(id).get(user, PATH + "/" + id.place()));
    }

    /** Takes a step with a record as it is now. */
    JsonNode step(String user, LetterId id, String step, Object body) {
        var seen = show(user, id);
        return understood(() -> service(id).post(user, PATH + "/" + id.place() + "/" + step, body, seen.etag()))
                .body();
    }

    private Api service(LetterId id) {
        var service = services.get(id.service());
        if (service == null) {
            throw new NotUnderstoodException("no " + id.service() + " of this stand keeps records; there are "
                    + String.join(", ", services.keySet()));
        }
        return service;
    }

    private interface Call {
        Answer make();
    }

    // What was typed is at fault, not the stand.
    private static Answer understood(Call call) {
        try {
            return call.make();
        } catch (ProblemException problem) {
            if (problem.status() == BAD_REQUEST || problem.status() == NOT_FOUND) {
                throw new NotUnderstoodException(problem.getMessage());
            }
            throw problem;
        }
    }
}
