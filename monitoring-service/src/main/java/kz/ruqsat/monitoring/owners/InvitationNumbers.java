package kz.ruqsat.monitoring.owners;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Adapter: which case an invitation is, by its registration number. Stages do not tell it, so the register is asked when somebody searches; with the register away a
 * search finds what is here.
 */
@ApplicationScoped
public class InvitationNumbers {

    private static final Logger LOG = Logger.getLogger(InvitationNumbers.class);

    /** Source: R-059. */
    private static final String TEN_DIGITS = "[0-9]{10}";

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final String address;

    InvitationNumbers(
            BoundedCalls calls,
            ServiceToken token,
            @ConfigProperty(name = "ruqsat.invitation.url") Optional<String> address) {
        this.calls = calls;
        this.token = token;
        this.address = address.orElse("");
    }

    /** The case of the invitation with that number, if it is one and the register knows it. */
    public Uni<Optional<UUID>> caseOf(String text) {
        if (!text.matches(TEN_DIGITS) || address.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String url = address + "/api/v1/invitations/" + text + "/case";
        return token.authorization()
                .map(bearer ->
                        Call.of(HttpMethod.GET, url, Map.of("Authorization", bearer, "Accept", "application/json")))
                .chain(calls::make)
                .map(InvitationNumbers::read)
                .onFailure()
                .invoke(away ->
                        LOG.warnf("MONITORING-011 the register of invitations does not answer: %s", away.getClass()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Optional<UUID> read(CallResult answer) {
        return answer.status() == 200
                ? Optional.of(UUID.fromString(
                        new JsonObject(new String(answer.body(), StandardCharsets.UTF_8)).getString("caseId")))
                : Optional.empty();
    }
}
