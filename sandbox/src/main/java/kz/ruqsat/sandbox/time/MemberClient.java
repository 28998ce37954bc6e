package kz.ruqsat.sandbox.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Talks to the clocks of the processes; an answer that does not come or cannot be read is a value, never an exception. */
final class MemberClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Duration limit;

    MemberClient(Duration limit) {
        this.limit = limit;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    /** What a process answered. */
    sealed interface Answer {
        record Told(MemberState state) implements Answer {}

        record Silent(String why) implements Answer {}
    }

    CompletableFuture<Answer> ask(Member member) {
        var request = HttpRequest.newBuilder(member.clock()).timeout(limit).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(this::read)
                .exceptionally(this::silent);
    }

    /** Asks a process to step; false if it did not say that it has, which shows when it is asked next. */
    CompletableFuture<Boolean> step(Member member, Instant now) {
        var request = HttpRequest.newBuilder(member.clock())
                .timeout(limit)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"now\":\"" + now + "\"}"))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, _) -> answer != null && answer.statusCode() == 200);
    }

    private Answer read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            return new Answer.Silent("answers " + response.statusCode() + " " + response.body());
        }
        try {
            JsonNode json = JSON.readTree(response.body());
            return new Answer.Told(MemberState.from(json));
        } catch (JsonProcessingException | DateTimeException _) {
            return new Answer.Silent("answers what is no clock: " + response.body());
        }
    }

    private Answer silent(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return new Answer.Silent("does not answer (" + cause.getClass().getSimpleName() + ")");
    }

    @Override
    public void close() {
        http.close();
    }
}
