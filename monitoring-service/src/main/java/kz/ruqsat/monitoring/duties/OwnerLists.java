package kz.ruqsat.monitoring.duties;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import kz.ruqsat.web.paging.PageRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adapter: the lists of the services with cases, read with this service's own token. */
@ApplicationScoped
class OwnerLists {

    private static final String LIST = "%s/api/v1/stage-duties?limit=" + PageRequest.MAX_LIMIT + "&cursor=%s";
    private static final String OF_CASE = "%s/api/v1/stage-duties/%s";
    private static final String AGAIN = "%s/api/v1/stage-duties/%s/redelivery?from=%d&to=%d";

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Map<String, String> owners = new LinkedHashMap<>();

    /** @param configured each {@code name=address}; one without an address is not asked */
    OwnerLists(
            BoundedCalls calls,
            ServiceToken token,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.stages.owners") List<String> configured) {
        this.calls = calls;
        this.token = token;
        this.json = json;
        configured.stream()
                .map(each -> each.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .forEach(pair -> owners.put(pair[0], pair[1]));
    }

    /** A stage that an owner says it has published. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            UUID caseId,
            long sequence,
            UUID eventId,
            String stage,
            boolean optional,
            Instant happenedAt,
            String reporterKind,
            String reporter,
            Instant recordedAt,
            boolean sent) {}

    /** A page of a list; {@code place} is where the next one begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(List<Item> items, String place, boolean more) {}

    Set<String> names() {
        return owners.keySet();
    }

    Uni<Listed> after(String owner, String place) {
        return make(HttpMethod.GET, LIST.formatted(owners.get(owner), place))
                .map(answer -> read(answer, new TypeReference<Listed>() {}));
    }

    Uni<List<Item>> ofCase(String owner, UUID caseId) {
        return make(HttpMethod.GET, OF_CASE.formatted(owners.get(owner), caseId))
                .map(answer -> read(answer, new TypeReference<List<Item>>() {}));
    }

    /** Asks the owner to send a stage once more. */
    Uni<Void> again(String owner, UUID caseId, long sequence) {
        return make(HttpMethod.POST, AGAIN.formatted(owners.get(owner), caseId, sequence, sequence))
                .replaceWithVoid();
    }

    private Uni<CallResult> make(HttpMethod method, String url) {
        return token.authorization()
                .map(bearer -> Call.of(method, url, Map.of("Authorization", bearer, "Accept", "application/json")))
                .chain(calls::make)
                .invoke(OwnerLists::requireDone)
                .onFailure(failure -> !(failure instanceof CallFailedException))
                .transform(failure -> new CallFailedException(failure.getClass().getSimpleName()));
    }

    private static void requireDone(CallResult answer) {
        if (answer.status() != 200) {
            throw new CallFailedException("HTTP_" + answer.status());
        }
    }

    private <T> T read(CallResult answer, TypeReference<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (IOException unreadable) {
            throw new CallFailedException("UNREADABLE");
        }
    }
}
