package kz.ruqsat.visa.invitation;

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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks and gives up in time: whoever drips an answer or sends more than one can be is cut off. */
@ApplicationScoped
class BoundedGet {

    /** Answers above this are failures. Source: P-K1. */
    static final int LONGEST_ANSWER = 64 * 1024;

    /** Source: P-K1. */
    private static final int CONNECT_MILLIS = 1_000;

    /** From the first byte sent to the last one read; the owner answers from one row. Source: P-K1. */
    private static final Duration WHOLE_CALL = Duration.ofSeconds(3);

    private final HttpClient client;

    BoundedGet(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
    }

    /**
     * What came back.
     *
     * @param status of the answer; redirects are not followed
     * @param body at most {@link #LONGEST_ANSWER} bytes
     */
    record Answered(int status, byte[] body) {}

    /** Asks under a bearer token; fails with {@link HolderNotFetchedException} or a fault of the connection. */
    Uni<Answered> get(String url, String token) {
        return Uni.createFrom()
                .<Answered>emitter(emitter -> start(url, token, emitter))
                .ifNoItem()
                .after(WHOLE_CALL)
                .failWith(() -> new HolderNotFetchedException("no whole answer in " + WHOLE_CALL));
    }

    private void start(String url, String token, UniEmitter<? super Answered> emitter) {
        // Reading is attached on the thread of the connection: attached by the caller's it could come after the answer.
        client.request(options(url, token))
                .compose(request -> send(request, emitter).compose(BoundedGet::read))
                .onComplete(emitter::complete, emitter::fail);
    }

    private static RequestOptions options(String url, String token) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setFollowRedirects(false)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Accept", "application/json");
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, UniEmitter<? super Answered> emitter) {
        emitter.onTermination(() -> request.reset());
        return request.send();
    }

    private static Future<Answered> read(HttpClientResponse response) {
        Promise<Answered> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.handler(chunk -> take(response, body.appendBuffer(chunk), read));
        response.endHandler(_ -> read.tryComplete(new Answered(response.statusCode(), body.getBytes())));
        return read.future();
    }

    private static void take(HttpClientResponse response, Buffer body, Promise<Answered> read) {
        if (body.length() > LONGEST_ANSWER
                && read.tryFail(new HolderNotFetchedException("more than " + LONGEST_ANSWER + " bytes of answer"))) {
            response.request().reset();
        }
    }
}
