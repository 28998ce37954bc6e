package kz.ruqsat.web.calls;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Makes calls and gives up in time. */
@ApplicationScoped
public class BoundedCalls {

    /** Answers above this are failures. Source: P-K1. */
    public static final int LONGEST_ANSWER = 64 * 1024;

    /** Source: P-K1. */
    private static final int CONNECT_MILLIS = 1_000;

    /** A call that drips is ended here, so that it does not keep its connection. Source: P-K1. */
    private static final Duration WHOLE_CALL = Duration.ofSeconds(3);

    /** Connections per address; more calls than that wait in the database, not here. */
    private static final int CONNECTIONS = 10;

    private final HttpClient client;

    BoundedCalls(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(CONNECTIONS)
                // Who calls for a case names its trace in the headers; the client's own would take its place.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setIdleTimeout(30));
    }

    /** Makes a call; fails with {@link CallFailedException} or a fault of the connection. */
    public Uni<CallResult> make(Call call) {
        return Uni.createFrom()
                .<CallResult>emitter(emitter -> start(call, emitter))
                .ifNoItem()
                .after(WHOLE_CALL)
                .failWith(() -> new CallFailedException("TIME_LIMIT"));
    }

    private void start(Call call, UniEmitter<? super CallResult> emitter) {
        // Reading is attached on the thread of the connection: attached by the caller's it could come after the answer.
        client.request(options(call))
                .compose(request -> send(request, call, emitter).compose(BoundedCalls::read))
                .onComplete(emitter::complete, emitter::fail);
    }

    private static RequestOptions options(Call call) {
        var options = new RequestOptions()
                .setMethod(call.method())
                .setAbsoluteURI(call.url())
                .setConnectTimeout(CONNECT_MILLIS)
                .setFollowRedirects(false);
        call.headers().forEach(options::putHeader);
        return options;
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Call call, UniEmitter<? super CallResult> emitter) {
        emitter.onTermination(() -> request.reset());
        return call.body().length == 0 ? request.send() : request.send(Buffer.buffer(call.body()));
    }

    private static Future<CallResult> read(HttpClientResponse response) {
        Promise<CallResult> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.handler(chunk -> take(response, body.appendBuffer(chunk), read));
        response.endHandler(_ -> read.tryComplete(new CallResult(response.statusCode(), body.getBytes())));
        return read.future();
    }

    private static void take(HttpClientResponse response, Buffer body, Promise<CallResult> read) {
        if (body.length() > LONGEST_ANSWER && read.tryFail(new CallFailedException("ANSWER_TOO_LONG"))) {
            response.request().reset();
        }
    }
}
