package kz.ruqsat.web.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call when the other end misbehaves (P-K1). */
class BoundedCallsTest {

    private static final Duration MORE_THAN_A_CALL = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean hungUp = new AtomicBoolean();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_answer_of_the_longest_length_is_read_whole() throws Exception {
        CallResult result = ask(response -> response.end(Buffer.buffer(new byte[BoundedCalls.LONGEST_ANSWER])));

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.body()).hasSize(BoundedCalls.LONGEST_ANSWER);
    }

    @Test
    void more_than_that_is_cut_off() {
        assertThatThrownBy(() -> ask(response ->
                        response.setChunked(true).write(Buffer.buffer(new byte[BoundedCalls.LONGEST_ANSWER + 1]))))
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("ANSWER_TOO_LONG");
        await("the connection is given up").untilTrue(hungUp);
    }

    @Test
    void an_answer_that_drips_is_cut_off_after_three_seconds() {
        assertThatThrownBy(() -> ask(response -> {
                    response.setChunked(true).write("{");
                    vertx.setPeriodic(100, _ -> response.write(" "));
                }))
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("TIME_LIMIT");
        await("the connection is given up").untilTrue(hungUp);
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        assertThat(ask(response -> response.setStatusCode(302)
                                .putHeader("Location", "http://127.0.0.1:9/elsewhere")
                                .end())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void nobody_there_is_a_failure() {
        assertThatThrownBy(() -> make("http://127.0.0.1:1/")).hasMessageContaining("refused");
    }

    private CallResult ask(Consumer<HttpServerResponse> answer) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    request.response().exceptionHandler(_ -> hungUp.set(true)).closeHandler(_ -> hungUp.set(true));
                    answer.accept(request.response());
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return make("http://127.0.0.1:" + server.actualPort() + "/");
    }

    private CallResult make(String url) {
        return new BoundedCalls(vertx)
                .make(Call.of(HttpMethod.GET, url, Map.of()))
                .await()
                .atMost(MORE_THAN_A_CALL);
    }
}
