package kz.ruqsat.approval.persons;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.ruqsat.approval.request.Owner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Reads persons at the service that owns the case.
 *
 * <p>Not retried here: the errand that needs the person is a durable loop.
 */
@ApplicationScoped
public class Persons {

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Map<Owner, String> addresses;

    Persons(
            BoundedCalls calls,
            ServiceToken token,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.invitation.url") String invitations,
            @ConfigProperty(name = "ruqsat.visa.url") String visas) {
        this.calls = calls;
        this.token = token;
        this.json = json;
        this.addresses = Map.of(Owner.INVITATION, invitations, Owner.VISA, visas);
    }

    /** The person of a case; fails if the owner does not answer. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS) // the owner answers from one row
    @Bulkhead(value = 10, waitingTaskQueue = 6) // as many as go on to Berkut
    public Uni<Person> of(CaseId caseId, Owner owner) {
        String url = addresses.get(owner) + "/api/v1/cases/" + caseId + "/person?purpose=KNB_APPROVAL";
        return token.authorization()
                .map(bearer ->
                        Call.of(HttpMethod.GET, url, Map.of("Authorization", bearer, "Accept", "application/json")))
                .flatMap(calls::make)
                .map(this::person);
    }

    private Person person(CallResult result) {
        if (result.status() != 200) {
            throw new CallFailedException("PERSON_HTTP_" + result.status());
        }
        try {
            return json.readValue(result.body(), Person.class);
        } catch (IOException unreadable) {
            throw new CallFailedException("PERSON_UNREADABLE");
        }
    }
}
