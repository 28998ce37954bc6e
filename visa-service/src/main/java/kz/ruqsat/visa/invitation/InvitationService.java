package kz.ruqsat.visa.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adapter: asks invitation-service whom an invitation is for, with this service's own token; the owner logs each read with purpose and case id
 * (P-S4). Never retried here: the errand is a durable loop.
 */
@ApplicationScoped
class InvitationService {

    /** Source: P-K1. */
    private static final int CONNECT_MILLIS = 1_000;

    /** The owner answers from one row. Source: P-K1. */
    private static final int ANSWER_MILLIS = 3_000;

    private static final String PERSON = "%s/api/v1/cases/%s/person?purpose=VISA";

    private final WebClient client;
    private final OidcClient issuer;
    private final ObjectMapper json;
    private final String address;
    private final TokensHelper tokens = new TokensHelper();

    InvitationService(
            Vertx vertx,
            OidcClient issuer,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.invitation.url") String address) {
        this.client = WebClient.create(
                vertx, new WebClientOptions().setConnectTimeout(CONNECT_MILLIS).setFollowRedirects(false));
        this.issuer = issuer;
        this.json = json;
        this.address = address;
    }

    /** The person of an invitation; fails with {@link HolderNotFetchedException}, whose message holds no personal data. */
    Uni<Person> person(CaseId caseId) {
        return tokens.getTokens(issuer)
                .flatMap(token -> ask(caseId, token.getAccessToken()))
                .map(this::read)
                .onFailure(failure -> !(failure instanceof HolderNotFetchedException))
                .transform(failure ->
                        new HolderNotFetchedException(failure.getClass().getSimpleName()));
    }

    private Uni<HttpResponse<Buffer>> ask(CaseId caseId, String token) {
        return client.getAbs(PERSON.formatted(address, caseId))
                .bearerTokenAuthentication(token)
                .putHeader("Accept", "application/json")
                .timeout(ANSWER_MILLIS)
                .send();
    }

    /** A parser's message repeats what it could not parse, so only its kind goes on. */
    private Person read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != 200) {
            throw new HolderNotFetchedException("invitation-service answered " + answer.statusCode());
        }
        try {
            return json.readValue(answer.bodyAsString(), Person.class);
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
