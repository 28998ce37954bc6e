package kz.ruqsat.web.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The token of a service when the issuer misbehaves. */
class ServiceTokenTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void an_issuer_that_hangs_is_given_up_and_asked_again_the_next_time() {
        var issuer = new HangingAtFirst();
        var token = new ServiceToken(issuer);

        assertThatThrownBy(() -> token.authorization().await().atMost(LIMIT))
                .isInstanceOf(CallFailedException.class)
                .hasMessage("NO_TOKEN");

        assertThat(token.authorization().await().atMost(LIMIT)).isEqualTo("Bearer token");
        token.authorization().await().atMost(LIMIT);
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
