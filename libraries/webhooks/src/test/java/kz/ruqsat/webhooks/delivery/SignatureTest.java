package kz.ruqsat.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.webhooks.subscription.Secret;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The example that libraries of Standard Webhooks are tested with. */
    @Test
    void is_the_one_of_the_standard() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", BODY, AT, List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void there_is_one_for_each_secret() {
        Secret fresh = Secret.fresh();

        String both = Signature.of("id", BODY, AT, List.of(fresh, SECRET));

        assertThat(both.split(" "))
                .containsExactly(
                        Signature.of("id", BODY, AT, List.of(fresh)), Signature.of("id", BODY, AT, List.of(SECRET)));
        assertThat(fresh.key()).hasSize(32);
        assertThat(fresh.toString()).doesNotContain("whsec_");
    }
}
