package kz.ruqsat.visa.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.invitation.BoundedGet.Answered;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adapter: asks invitation-service whom an invitation is for, with this service's own token; the owner logs each read with purpose and case id
 * (P-S4). Never retried here: the errand is a durable loop.
 */
@ApplicationScoped
class InvitationService {

    /** The issuer answers from memory; its client knows no limit but that of connecting. */
    private static final Duration TOKEN = Duration.ofSeconds(3);

    private static final String PERSON = "%s/api/v1/cases/%s/person?purpose=VISA";

    private final BoundedGet calls;
    private final OidcClient issuer;
    private final ObjectMapper json;
    private final String address;
    private volatile TokensHelper tokens = new TokensHelper();

    InvitationService(
            BoundedGet calls,
            OidcClient issuer,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.invitation.url") String address) {
        this.calls = calls;
        this.issuer = issuer;
        this.json = json;
        this.address = address;
    }

    /** The person of an invitation; fails with {@link HolderNotFetchedException}, whose message holds no personal data. */
    Uni<Person> person(CaseId caseId) {
        return token().flatMap(token -> calls.get(PERSON.formatted(address, caseId), token.getAccessToken()))
                .map(this::read)
                .onFailure(failure -> !(failure instanceof HolderNotFetchedException))
                .transform(failure ->
                        new HolderNotFetchedException(failure.getClass().getSimpleName()));
    }

    private Uni<Tokens> token() {
        return tokens.getTokens(issuer).ifNoItem().after(TOKEN).failWith(this::noToken);
    }

    /** The helper hands the same request to all who ask, so the one that hangs is forgotten with it. */
    private HolderNotFetchedException noToken() {
        tokens = new TokensHelper();
        return new HolderNotFetchedException("no token in " + TOKEN);
    }

    /** A parser's message repeats what it could not parse, so only its kind goes on. */
    private Person read(Answered answer) {
        if (answer.status() != 200) {
            throw new HolderNotFetchedException("invitation-service answered " + answer.status());
        }
        try {
            return json.readValue(answer.body(), Person.class);
        } catch (IOException unreadable) {
            throw new HolderNotFetchedException("invitation-service answered something else than a person");
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
            LocalDate documentExpiresOn) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Person[not shown]";
        }
    }
}
