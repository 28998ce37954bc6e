package kz.ruqsat.visa.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * Adapter: asks invitation-service whom an invitation is for, with this service's own token; the owner logs each read with purpose and case id
 * (P-S4). Never retried here: the errand is a durable loop.
 */
@ApplicationScoped
class InvitationService {

    private static final String PERSON = "%s/api/v1/cases/%s/person?purpose=VISA";

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final String address;

    InvitationService(
            BoundedCalls calls,
            ServiceToken token,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.invitation.url") String address) {
        this.calls = calls;
        this.token = token;
        this.json = json;
        this.address = address;
    }

    /**
     * The person of an invitation; fails with {@link CallFailedException}, whose message holds no personal data, or with a
     * {@code BulkheadException} if too many ask at once.
     */
    @Bulkhead(value = 10, waitingTaskQueue = 22) // as many as there are connections; all errands at once may wait
    Uni<Person> person(CaseId caseId) {
        String url = PERSON.formatted(address, caseId);
        return token.authorization()
                .map(bearer ->
                        Call.of(HttpMethod.GET, url, Map.of("Authorization", bearer, "Accept", "application/json")))
                .flatMap(calls::make)
                .map(this::read)
                .onFailure(failure -> !(failure instanceof CallFailedException))
                .transform(failure -> new CallFailedException(failure.getClass().getSimpleName()));
    }

    /** A parser's message repeats what it could not parse, so only its kind goes on. */
    private Person read(CallResult answer) {
        if (answer.status() != 200) {
            throw new CallFailedException("PERSON_HTTP_" + answer.status());
        }
        try {
            return json.readValue(answer.body(), Person.class);
        } catch (IOException unreadable) {
            throw new CallFailedException("PERSON_UNREADABLE");
        }
    }

    /** The person as told; fields may be missing until it is taken for a {@link Holder}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            String surname,
            String givenNames,
            LocalDate birthDate,
            String sex,
            String citizenship,
            String documentNumber,
            String documentIssuedBy,
            LocalDate documentExpiresOn,
            String inviter) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Person[not shown]";
        }
    }
}
