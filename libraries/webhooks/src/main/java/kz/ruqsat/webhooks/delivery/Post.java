package kz.ruqsat.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.webhooks.address.ForbiddenAddressException;
import kz.ruqsat.webhooks.address.Receivers;
import kz.ruqsat.webhooks.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a message once. The name of the receiver is looked up anew, all its addresses are held against what is allowed, and the connection goes to that very
 * address. Redirects are not followed; of the answer the status counts, and its body is thrown away.
 */
@Singleton
public class Post {

    /** More of an answer is not waited for. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Names looked up at once: a resolver that does not answer holds up these places and nothing else of the service. */
    private static final int LOOK_UPS = 8;

    /** To one address at once; several subscriptions may lead to one, and none waits for another. */
    private static final int CONNECTIONS = 100;

    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    private final Receivers receivers;
    private final HttpClient client;
    private final WorkerExecutor lookUps;
    private final Duration answerWithin;

    Post(
            Vertx vertx,
            Receivers receivers,
            @ConfigProperty(name = "ruqsat.webhooks.connect-within") Duration connectWithin,
            @ConfigProperty(name = "ruqsat.webhooks.answer-within") Duration answerWithin) {
        this.receivers = receivers;
        this.answerWithin = answerWithin;
        this.lookUps = vertx.createSharedWorkerExecutor("webhook-names", LOOK_UPS);
        this.client = vertx.getDelegate()
                .createHttpClient(new HttpClientOptions()
                        .setConnectTimeout((int) connectWithin.toMillis())
                        .setMaxPoolSize(CONNECTIONS)
                        .setKeepAlive(false));
    }

    /** What came back. */
    private record Answered(int status, Optional<String> retryAfter) {}

    /** Sends it now; never fails. */
    public Uni<Attempt> send(Subscription to, Message message) {
        long began = System.nanoTime();
        return lookUps.executeBlocking(() -> receivers.reach(to.url()), false)
                .chain(address -> Uni.createFrom().<Answered>emitter(emitter -> call(to, message, address, emitter)))
                .ifNoItem()
                .after(answerWithin)
                .failWith(() -> new CallFailedException("TIME_LIMIT"))
                .map(answered -> attempt(message, began, answered))
                .onFailure()
                .recoverWithItem(failure -> new Attempt(
                        message.id(), message.position(), 0, since(began), code(failure), Optional.empty()));
    }

    private void call(Subscription to, Message message, InetAddress address, UniEmitter<? super Answered> emitter) {
        client.request(options(to, message, address))
                .compose(request -> send(request, message, emitter).compose(Post::read))
                .onComplete(emitter::complete, emitter::fail);
    }

    private static RequestOptions options(Subscription to, Message message, InetAddress address) {
        URI url = to.url();
        boolean tls = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        Instant now = Instant.now();
        String id = message.id().toString();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(Receivers.host(url))
                .setPort(port)
                .setSsl(tls)
                .setURI(path(url))
                .setFollowRedirects(false)
                .putHeader("Host", url.getRawAuthority())
                .putHeader("User-Agent", "Ruqsat-Webhooks/1")
                .putHeader("Content-Type", Messages.MEDIA_TYPE)
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(id, message.body(), now, to.secrets()));
    }

    private static String path(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Message message, UniEmitter<? super Answered> emitter) {
        emitter.onTermination(() -> request.reset());
        return request.send(Buffer.buffer(message.body()));
    }

    // Whatever becomes of the rest of the answer, its status has been given.
    private static Future<Answered> read(HttpClientResponse response) {
        Promise<Answered> read = Promise.promise();
        var answered = new Answered(response.statusCode(), Optional.ofNullable(response.getHeader("Retry-After")));
        var length = new AtomicInteger();
        response.exceptionHandler(_ -> read.tryComplete(answered));
        response.handler(chunk -> {
            if (length.addAndGet(chunk.length()) > LONGEST_ANSWER) {
                read.tryComplete(answered);
            }
        });
        response.endHandler(_ -> read.tryComplete(answered));
        return read.future();
    }

    private static Attempt attempt(Message message, long began, Answered answered) {
        boolean taken = answered.status() / 100 == 2;
        return new Attempt(
                message.id(),
                message.position(),
                answered.status(),
                since(began),
                taken ? "" : "HTTP_" + answered.status(),
                answered.retryAfter().flatMap(text -> RetryAfter.read(text, Instant.now())));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case ForbiddenAddressException _ -> "ADDRESS_NOT_PUBLIC";
            case UnknownHostException _ -> "NAME_NOT_FOUND";
            case CallFailedException limit -> limit.getMessage();
            case SSLException _ -> "TLS_FAILED";
            default -> "NO_CONNECTION";
        };
    }
}
