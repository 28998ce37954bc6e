package kz.ruqsat.sandbox.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.process.Orders;
import kz.ruqsat.sandbox.process.StandFile;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher;

/** Subscriptions of one user with each service of a stand that lets it; they end when this is closed. */
final class WebhookSubscriptions implements AutoCloseable {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    private final String user;
    private final Map<String, Api> services = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    private WebhookSubscriptions(String user) {
        this.user = user;
    }

    static WebhookSubscriptions make(StandFile stand, String user, String from, WebhookCatcher catcher) {
        var orders = Orders.to(stand);
        var subscriptions = new WebhookSubscriptions(user);
        Stream.of(StandService.INVITATION, StandService.VISA)
                .map(StandService::title)
                .filter(stand.services()::containsKey)
                .forEach(service -> {
                    var api = new Api(stand.services().get(service).address(), name -> token(orders, name));
                    subscriptions.make(service, api, from, catcher);
                });
        if (subscriptions.made.isEmpty()) {
            throw new NotUnderstoodException(user + " has no cases at any service: take an inviter or the portal");
        }
        return subscriptions;
    }

    private static String token(Orders orders, String user) {
        return orders.fromIssuer("/sandbox/token?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8));
    }

    // The portal has cases at one service alone.
    private void make(String service, Api api, String from, WebhookCatcher catcher) {
        var form = new HashMap<String, String>(Map.of("url", catcher.addressFor(service)));
        if (!from.isEmpty()) {
            form.put("from", from);
        }
        try {
            var answer = api.post(user, WEBHOOKS, form);
            services.put(service, api);
            made.put(service, answer.body().path("id").asText());
            catcher.trust(service, answer.body().path("secret").asText());
        } catch (ProblemException problem) {
            if (problem.status() == BAD_REQUEST) {
                throw new NotUnderstoodException(problem.getMessage());
            }
            if (problem.status() != FORBIDDEN) {
                throw problem;
            }
        }
    }

    /** Names of the services that send. */
    String services() {
        return String.join(" and ", made.keySet());
    }

    /** Ends all; again it does nothing. */
    @Override
    public synchronized void close() {
        List.copyOf(made.keySet()).forEach(service -> {
            var path = WEBHOOKS + "/" + made.remove(service);
            var api = services.get(service);
            api.sendOnce(
                    user, "DELETE", path, Map.of("If-Match", api.get(user, path).etag()), new byte[0]);
        });
    }
}
