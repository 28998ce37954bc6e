package kz.ruqsat.webhooks.delivery;

import static kz.ruqsat.webhooks.Parcels.STEPPE;
import static kz.ruqsat.webhooks.Parcels.stages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kz.ruqsat.webhooks.Parcels;
import kz.ruqsat.webhooks.Receiver;
import kz.ruqsat.webhooks.Subscriber;
import kz.ruqsat.webhooks.WebhooksTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that are away, slow, or not what they say; replicas that end. Moments are set back, nobody waits for time. */
@WebhooksTest
class ComingAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BRIEFLY = 60;

    @Inject
    Parcels parcels;

    @Inject
    Leases leases;

    @Inject
    StageList list;

    @Inject
    Messages messages;

    @Inject
    Post post;

    @Inject
    Attempts attempts;

    @Inject
    BackOff backOff;

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        parcels.end();
        receiver.close();
    }

    private JsonPath subscribed(Subscriber user) {
        return user.subscribed(Map.of("url", receiver.address()));
    }

    private void awaitGot(int messages) {
        await().atMost(PATIENCE).until(() -> receiver.got().size() >= messages);
    }

    @Test
    void a_receiver_that_was_away_gets_everything_in_order_once_it_is_back() {
        receiver.answering(503);
        JsonPath webhook = subscribed(Subscriber.STEPPE);
        String id = webhook.getString("id");
        parcels.of(STEPPE, stages(3));
        for (int attempt = 1; attempt <= 3; attempt++) {
            int made = attempt;
            await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).getInt("failing.attempts") == made);
            parcels.later("not_before = now()");
        }
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).getInt("failing.attempts") == 4);
        assertThat(receiver.stages()).containsOnly("STAGE_1");
        assertThat(receiver.ids()).containsOnly(receiver.ids().getFirst());
        assertThat(Subscriber.STEPPE.sees(id).getString("failing.lastError")).isEqualTo("HTTP_503");

        receiver.answering(200);
        parcels.later("not_before = now()");

        awaitGot(7);
        assertThat(receiver.stages().subList(4, 7)).containsExactly("STAGE_1", "STAGE_2", "STAGE_3");
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") == null);
        assertThat(Subscriber.STEPPE.sees(id).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void between_attempts_there_is_a_pause_that_the_receiver_may_lengthen() {
        receiver.answering(429);
        receiver.withHeader("Retry-After", "1800");
        String id = subscribed(Subscriber.STEPPE).getString("id");

        parcels.of(STEPPE, "ONE");
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") != null);

        JsonPath failing = Subscriber.STEPPE.sees(id);
        Duration pause = Duration.between(
                Instant.parse(failing.getString("failing.since")), Instant.parse(failing.getString("failing.nextAt")));
        assertThat(pause).isBetween(Duration.ofSeconds(1790), Duration.ofSeconds(1810));
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void after_a_day_and_more_in_vain_it_stands_with_the_reason_and_goes_on_from_there_when_resumed() {
        receiver.answering(500);
        String id = subscribed(Subscriber.STEPPE).getString("id");
        parcels.of(STEPPE, stages(2));
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") != null);

        parcels.later("failing_since = now() - interval '27 hours 50 minutes', not_before = now()");
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).getInt("failing.attempts") == 2);
        assertThat(Subscriber.STEPPE.sees(id).getString("status")).isEqualTo("ACTIVE");

        parcels.later("failing_since = now() - interval '28 hours', not_before = now()");
        await().atMost(PATIENCE)
                .until(() -> Subscriber.STEPPE.sees(id).getString("status").equals("STANDING"));
        assertThat(Subscriber.STEPPE.sees(id).getString("reason")).isEqualTo("GIVEN_UP");
        assertThat(Subscriber.STEPPE.sees(id).getString("standingSince")).isNotBlank();
        assertThat(Subscriber.STEPPE.sees(id).getInt("version")).isEqualTo(2);

        receiver.answering(200);
        parcels.later("not_before = now()");
        int before = receiver.got().size();
        Subscriber.STEPPE.does(id, "resume", "").then().statusCode(200);

        awaitGot(before + 2);
        assertThat(receiver.stages().subList(before, before + 2)).containsExactly("STAGE_1", "STAGE_2");
        assertThat(Subscriber.STEPPE.sees(id).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_receiver_that_is_gone_is_not_asked_again() {
        receiver.answering(410);
        String id = subscribed(Subscriber.STEPPE).getString("id");

        parcels.of(STEPPE, stages(2));

        await().atMost(PATIENCE)
                .until(() -> Subscriber.STEPPE.sees(id).getString("status").equals("STANDING"));
        assertThat(Subscriber.STEPPE.sees(id).getString("reason")).isEqualTo("GONE");
        assertThat(receiver.stages()).containsExactly("STAGE_1");
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver other = new Receiver()) {
            receiver.answering(307);
            receiver.withHeader("Location", other.address());
            String id = subscribed(Subscriber.STEPPE).getString("id");

            parcels.of(STEPPE, "ONE");

            await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") != null);
            assertThat(Subscriber.STEPPE.sees(id).getString("failing.lastError"))
                    .isEqualTo("HTTP_307");
            assertThat(other.got()).isEmpty();
        }
    }

    @Test
    void a_receiver_that_does_not_answer_delays_neither_cases_nor_others() throws Exception {
        CountDownLatch silence = new CountDownLatch(1);
        try (Receiver silent = new Receiver()) {
            silent.answering(_ -> silence.await(BRIEFLY, TimeUnit.SECONDS) ? 200 : 500);
            Subscriber.STEPPE.subscribed(Map.of("url", silent.address()));
            subscribed(Subscriber.STEPPE);

            parcels.of(STEPPE, stages(10));
            await().atMost(PATIENCE).until(() -> silent.got().size() == 1);

            awaitGot(10);
            assertThat(silent.got()).hasSize(1);
            silence.countDown();
            await().atMost(PATIENCE).until(() -> silent.got().size() == 10);
            assertThat(silent.stages()).containsExactly(stages(10));
        }
    }

    @Test
    void two_replicas_send_each_message_once_and_in_order() {
        subscribed(Subscriber.STEPPE);
        var second = new Courier(leases, list, messages, post, attempts, backOff, 4);

        for (String stage : stages(60)) {
            parcels.of(STEPPE, stage);
            second.begin().await().atMost(PATIENCE);
        }
        await().atMost(PATIENCE).until(() -> {
            second.begin().await().atMost(PATIENCE);
            return receiver.got().size() >= 60;
        });

        assertThat(receiver.stages()).containsExactly(stages(60));
    }

    @Test
    void a_process_that_ends_while_it_sends_leaves_the_message_to_another() {
        CountDownLatch ended = new CountDownLatch(1);
        receiver.answering(_ -> receiver.got().size() == 1 && !ended.await(BRIEFLY, TimeUnit.SECONDS) ? 500 : 200);
        subscribed(Subscriber.STEPPE);
        parcels.of(STEPPE, stages(3));
        awaitGot(1);

        parcels.later("leased_until = now()");
        awaitGot(4);
        ended.countDown();

        assertThat(receiver.stages()).containsExactly("STAGE_1", "STAGE_1", "STAGE_2", "STAGE_3");
        assertThat(receiver.ids().get(1)).isEqualTo(receiver.ids().get(0));
    }

    @Test
    void a_receiver_whose_certificate_nobody_vouches_for_gets_nothing(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger got = new AtomicInteger();
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        server.createContext("/", exchange -> {
            got.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String url = "https://localhost:" + server.getAddress().getPort() + "/";
        String id = Subscriber.STEPPE.subscribed(Map.of("url", url)).getString("id");

        parcels.of(STEPPE, "ONE");

        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") != null);
        server.stop(0);
        assertThat(Subscriber.STEPPE.sees(id).getString("failing.lastError")).isEqualTo("TLS_FAILED");
        assertThat(got).hasValue(0);
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        char[] word = "changeit".toCharArray();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(word))
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(file.toFile(), word);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
