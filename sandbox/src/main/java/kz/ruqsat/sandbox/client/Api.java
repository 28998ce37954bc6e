package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.StandService;

/**
 * JSON over HTTP to one service, each call in the name of a test user.
 *
 * <p>A service that is away is asked again for a while. That is safe: what changes something carries an {@code Idempotency-Key}, the
 * same in every try.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(20);
    // Long enough for a service that was killed to be started again on a slow machine.
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    private final String base;
    private final UnaryOperator<String> tokenOf;
    private final ClientJournal journal;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * A service.
     *
     * @param base its address, without a path
     * @param tokenOf gives the bearer token of a test user
     */
    public Api(String base, UnaryOperator<String> tokenOf) {
        this(base, tokenOf, ClientJournal.NONE);
    }

    /** A service, with a journal of what it answers. */
    public Api(String base, UnaryOperator<String> tokenOf, ClientJournal journal) {
        this.base = base;
        this.tokenOf = tokenOf;
        this.journal = journal;
    }

    /** A service of a stand; what it is sent with a key and answers stands in the stand's journal of the clients, if it has one. */
    public static Api of(DrivenStand stand, StandService service) {
        var journal = stand.journal().map(file -> ClientJournal.in(file, service.title()));
        return new Api(stand.address(service), stand::token, journal.orElse(ClientJournal.NONE));
    }

    /** Reads. */
    public Answer get(String user, String path) {
        return insist(user, request(user, path).GET(), "");
    }

    /** Creates something. */
    public Answer post(String user, String path, Object body) {
        var text = written(body);
        return insist(user, keyed(user, path, text), text);
    }

    /** Changes something that has a version. */
    public Answer post(String user, String path, Object body, String etag) {
        var text = written(body);
        return insist(user, keyed(user, path, text).header("If-Match", etag), text);
    }

    /** Puts something in its place; the same again changes nothing. */
    public Answer put(String user, String path, Object body) {
        var text = written(body);
        return insist(
                user,
                request(user, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text)),
                text);
    }

    /** Takes something away; what is not there is a problem. */
    public Answer delete(String user, String path) {
        return insist(user, request(user, path).DELETE(), "");
    }

    /**
     * Sends a request once, exactly as it is told, whatever comes of it.
     *
     * @param user in whose name; empty for nobody's
     * @param headers as they are; nothing is added but the token
     * @throws ProblemException for any answer that is no success
     */
    public Answer sendOnce(String user, String method, String path, Map<String, String> headers, byte[] body) {
        var builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!user.isEmpty()) {
            builder.header("Authorization", "Bearer " + tokens.computeIfAbsent(user, tokenOf));
        }
        headers.forEach(builder::setHeader);
        var request = builder.build();
        var call = method + " " + path + (user.isEmpty() ? " by nobody" : " by " + user);
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            journal.answered(user, request, new String(body, StandardCharsets.UTF_8), response.statusCode());
            return answer(call, response);
        } catch (IOException e) {
            throw new StandException(call + " finds nobody at " + request.uri().getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    private HttpRequest.Builder keyed(String user, String path, String body) {
        return request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, tokenOf));
    }

    private Answer insist(String user, HttpRequest.Builder builder, String body) {
        var request = builder.build();
        var call = request.method() + " " + request.uri().getRawPath() + " by " + user;
        var waiting = Waiting.atMost(AWAY);
        while (true) {
            try {
                var response = HTTP.send(request, BodyHandlers.ofString());
                if (!isPassing(response) || !waiting.pause()) {
                    journal.answered(user, request, body, response.statusCode());
                    return answer(call, response);
                }
            } catch (IOException e) {
                if (!waiting.pause()) {
                    throw new StandException(
                            call + " finds nobody at " + request.uri().getAuthority() + ": " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StandException("interrupted", e);
            }
        }
    }

    // Answers that mean "a little later", by docs/problems.md.
    private static boolean isPassing(HttpResponse<String> response) {
        return response.statusCode() == 503
                || response.statusCode() == 429
                || response.statusCode() == 409 && response.body().contains("request-in-progress");
    }

    private static Answer answer(String call, HttpResponse<String> response) {
        var body = read(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new ProblemException(call, response.statusCode(), body);
        }
        return new Answer(
                body,
                response.headers().firstValue("ETag").orElse(""),
                response.headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .map(URI::getPath)
                        .orElse(""));
    }

    private static JsonNode read(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new StandException("cannot write a body as JSON", e);
        }
    }
}
