package kz.ruqsat.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher.Caught;
import org.junit.jupiter.api.Test;

class WebhookCatcherTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The example that libraries of Standard Webhooks are tested with. */
    private static final WebhookSignature SIGNATURE = new WebhookSignature(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    @Test
    void the_example_of_the_standard_holds_and_no_other() {
        assertThat(SIGNATURE.holds(SECRET, BODY, AT)).isTrue();
        assertThat(SIGNATURE.holds(SECRET, BODY, AT.plusSeconds(300))).isTrue();
        assertThat(SIGNATURE.holds(SECRET, BODY, AT.plusSeconds(301))).isFalse();
        assertThat(SIGNATURE.holds(SECRET, BODY, AT.minusSeconds(301))).isFalse();
        assertThat(SIGNATURE.holds("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx", BODY, AT))
                .isFalse();
        assertThat(SIGNATURE.holds(SECRET, "{}".getBytes(StandardCharsets.UTF_8), AT))
                .isFalse();
        assertThat(new WebhookSignature(SIGNATURE.id(), "soon", SIGNATURE.signatures()).holds(SECRET, BODY, AT))
                .isFalse();
    }

    @Test
    void what_does_not_show_who_sent_it_is_turned_away_and_shown() throws Exception {
        List<Caught> shown = new CopyOnWriteArrayList<>();
        try (var catcher = WebhookCatcher.open(0, 204, shown::add);
                var client = HttpClient.newHttpClient()) {
            catcher.trust("visa-service", SECRET);
            var request = HttpRequest.newBuilder(URI.create(catcher.addressFor("visa-service")))
                    .header("webhook-id", SIGNATURE.id())
                    .header("webhook-timestamp", SIGNATURE.timestamp())
                    .header("webhook-signature", SIGNATURE.signatures())
                    .POST(BodyPublishers.ofByteArray(BODY))
                    .build();

            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(shown).singleElement().satisfies(caught -> {
            assertThat(caught.genuine()).isFalse();
            assertThat(caught.from()).isEqualTo("visa-service");
            assertThat(caught.event().path("test").asLong()).isEqualTo(2432232314L);
        });
    }
}
