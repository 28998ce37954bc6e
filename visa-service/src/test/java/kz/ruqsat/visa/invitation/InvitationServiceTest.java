package kz.ruqsat.visa.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.invitation.InvitationService.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The adapter when the issuer of tokens misbehaves. */
class InvitationServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_issuer_that_hangs_is_given_up_and_asked_again_the_next_time() throws Exception {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("{\"surname\": \"SHARMA\"}"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var issuer = new HangingAtFirst();
        var service =
                new InvitationService(new BoundedGet(vertx), issuer, JSON, "http://127.0.0.1:" + server.actualPort());

        assertThatThrownBy(() -> service.person(Examples.INVITATION).await().atMost(LIMIT))
                .isInstanceOf(HolderNotFetchedException.class)
                .hasMessageContaining("no token");

        Person person = service.person(Examples.INVITATION).await().atMost(LIMIT);
        assertThat(person.surname()).isEqualTo("SHARMA");
        service.person(Examples.INVITATION).await().atMost(LIMIT);
        assertThat(issuer.asked).as("a token is used until it ends").hasValue(2);
    }

    private static final class HangingAtFirst implements OidcClient {

        final AtomicInteger asked = new AtomicInteger();

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            long end = Instant.now().plusSeconds(3600).getEpochSecond();
            return asked.incrementAndGet() == 1
                    ? Uni.createFrom().nothing()
                    : Uni.createFrom().item(new Tokens("token", end, null, null, null, null, "visa-service"));
        }

        @Override
        public Uni<Tokens> refreshTokens(String token, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String token, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
