package kz.ruqsat.approval.berkut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.approval.stand.FakeServer;
import kz.ruqsat.approval.stand.FakeServer.Answer;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of the line to Berkut (P-K1), one after the other on a breaker that closes quickly. */
@QuarkusTest
@TestProfile(BerkutLineTest.QuickBreaker.class)
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class BerkutLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};

    /** 30 s would be long for a test. */
    public static class QuickBreaker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kz.ruqsat.approval.berkut.BerkutLine/call/CircuitBreaker/delay", "1");
        }
    }

    @Inject
    BerkutLine line;

    @ConfigProperty(name = "ruqsat.berkut.url")
    URI address;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void closeTheBreaker() {
        breakers.resetAll();
    }

    @Test
    void ten_are_in_flight_six_wait_and_the_next_is_turned_away() {
        var opened = new CountDownLatch(1);
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        try (var _ = new FakeServer(address, _ -> counted(opened, inFlight, most))) {
            var calls = IntStream.range(0, 16).mapToObj(_ -> start(call())).toList();
            await().atMost(PATIENCE).until(() -> inFlight.get() == 10);

            assertThatThrownBy(() -> call().await().atMost(PATIENCE)).isInstanceOf(BulkheadException.class);
            opened.countDown();

            assertThat(calls.stream().map(CompletableFuture::join).map(CallResult::status))
                    .hasSize(16)
                    .containsOnly(200);
            assertThat(most.get()).isEqualTo(10);
        }
    }

    private static Answer counted(CountDownLatch opened, AtomicInteger inFlight, AtomicInteger most) {
        most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inFlight.decrementAndGet();
        return new Answer(200, "{}");
    }

    @Test
    void half_of_twenty_failing_calls_open_the_breaker_and_a_good_one_closes_it_again() {
        var asked = new AtomicInteger();
        var status = new AtomicInteger(503);
        try (var _ = new FakeServer(address, _ -> new Answer(asked.incrementAndGet() > 0 ? status.get() : 0, "{}"))) {
            await("it opens").atMost(PATIENCE).until(() -> failure() instanceof CircuitBreakerOpenException);
            int before = asked.get();
            assertThat(before).isBetween(10, 21);

            assertThat(failure()).isInstanceOf(CircuitBreakerOpenException.class);
            assertThat(asked.get()).as("nobody is asked while it is open").isEqualTo(before);

            status.set(200);
            await("it closes").atMost(PATIENCE).until(() -> failure() == null);
        }
    }

    @Test
    void an_answer_that_drips_is_ended_after_three_seconds_and_its_connection_let_go() throws IOException {
        var closed = new CountDownLatch(1);
        try (var socket = new ServerSocket(address.getPort(), 5, InetAddress.getByName(address.getHost()))) {
            Thread.startVirtualThread(() -> drip(socket, closed));
            long start = System.nanoTime();

            assertThat(failure()).isNotNull();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
            await("the connection is let go").atMost(PATIENCE).until(() -> closed.getCount() == 0);
        }
    }

    private static void drip(ServerSocket server, CountDownLatch closed) {
        try (Socket socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 201 Created\r\nContent-Length: 60000\r\n\r\n".getBytes());
            var pause = new CountDownLatch(1);
            while (!pause.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException e) {
            closed.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_redirect_is_no_answer_and_is_not_followed() {
        var asked = new AtomicInteger();
        var away = new Answer(308, "", Map.of("Location", address + "/elsewhere"));
        try (var _ = new FakeServer(address, _ -> asked.incrementAndGet() > 0 ? away : away)) {
            assertThat(failure()).isInstanceOf(CallFailedException.class).hasMessage("HTTP_308");
            assertThat(asked.get()).isEqualTo(1);
        }
    }

    @Test
    void sixty_four_kibibytes_are_taken_and_one_byte_more_is_a_failure() {
        try (var _ = new FakeServer(address, _ -> new Answer(200, "x".repeat(65_536)))) {
            assertThat(call().await().atMost(PATIENCE).body()).hasSize(65_536);
        }
        try (var _ = new FakeServer(address, _ -> new Answer(200, "x".repeat(65_537)))) {
            assertThat(failure()).hasMessage("ANSWER_TOO_LONG");
        }
    }

    @Test
    void refusals_are_answers_and_what_passes_by_itself_is_a_failure() {
        var status = new AtomicInteger();
        try (var _ = new FakeServer(address, _ -> new Answer(status.get(), "{}"))) {
            Stream.of(400, 403, 404, 409, 422).forEach(code -> {
                status.set(code);
                assertThat(call().await().atMost(PATIENCE).status()).isEqualTo(code);
            });
            Stream.of(408, 425, 429).forEach(code -> {
                status.set(code);
                assertThat(failure()).hasMessage("HTTP_" + code);
            });
        }
    }

    private Uni<CallResult> call() {
        return line.call(HttpMethod.GET, "/anything", Map.of(), NOTHING);
    }

    private static CompletableFuture<CallResult> start(Uni<CallResult> call) {
        return call.subscribeAsCompletionStage();
    }

    private Throwable failure() {
        return call().onItem()
                .<Throwable>transform(_ -> null)
                .onFailure()
                .recoverWithItem(f -> f)
                .await()
                .atMost(PATIENCE);
    }
}
