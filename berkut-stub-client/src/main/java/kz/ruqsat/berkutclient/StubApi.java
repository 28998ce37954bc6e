package kz.ruqsat.berkutclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** JSON over HTTP to one address. */
final class StubApi {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final Supplier<String> token;

    StubApi(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** The body of a 2xx answer; an empty object if there is none. */
    JsonNode call(String method, String path, Object body) {
        var answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new BerkutStubException(
                    "%s %s was answered with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return read(answer.body());
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.get().isEmpty()) {
            request.header("Authorization", "Bearer " + token.get());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BerkutStubException(method + " " + address.resolve(path) + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BerkutStubException("interrupted", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new BerkutStubException("it cannot be written as JSON", e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BerkutStubException("the answer is no JSON", e);
        }
    }
}
