package kz.ruqsat.monitoring.desks;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/** Adapter: the desk of another service, over its API. */
final class RemoteDesk implements Desk {

    private static final String ROOT = "/api/v1/dead-letters";

    private final String service;
    private final String address;
    private final BoundedCalls calls;
    private final ServiceToken token;
    private final DeskAnswers answers;

    RemoteDesk(String service, String address, BoundedCalls calls, ServiceToken token, DeskAnswers answers) {
        this.service = service;
        this.address = address + ROOT;
        this.calls = calls;
        this.token = token;
        this.answers = answers;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public Uni<Page<DeadLetter>> list(String status, String cursor) {
        String url = "%s?status=%s&limit=%d&cursor=%s".formatted(address, status, PAGE, encoded(cursor));
        return token.authorization()
                .chain(bearer -> calls.make(Call.of(HttpMethod.GET, url, headers(bearer))))
                .map(this::read)
                .map(answers::page);
    }

    @Override
    public Uni<DeadLetter.Detail> show(Person person, String id) {
        Call call = Call.of(HttpMethod.GET, address + "/" + encoded(id), headers(bearer(person)));
        return calls.make(call).map(this::read).map(answers::detail);
    }

    @Override
    public Uni<Void> take(Person person, Act act) {
        Map<String, String> headers = new HashMap<>(headers(bearer(person)));
        headers.put(IdempotencyKey.HEADER, act.key());
        headers.put(Versions.IF_MATCH, Versions.etag(act.version()));
        byte[] body = new byte[0];
        if (!act.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
            body = act.body().toString().getBytes(StandardCharsets.UTF_8);
        }
        String url = address + "/" + encoded(act.id()) + "/" + act.address();
        return calls.make(new Call(HttpMethod.POST, url, headers, body))
                .map(this::read)
                .replaceWithVoid();
    }

    private static String bearer(Person person) {
        return "Bearer " + person.accessToken();
    }

    private static Map<String, String> headers(String bearer) {
        return Map.of("Authorization", bearer, "Accept", "application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode read(CallResult answer) {
        if (answer.status() >= 500) {
            throw new CallFailedException("HTTP_" + answer.status());
        }
        JsonNode body = answers.tree(answer.body());
        if (answer.status() != 200) {
            throw new RefusedException(DeskAnswers.refusal(body));
        }
        return body;
    }
}
