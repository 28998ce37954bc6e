package kz.ruqsat.berkutclient.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The line to a Berkut, as its one lawful sender has it.
 *
 * @param address of Berkut's HTTP side
 * @param token bearer token of the sender; empty if Berkut asks for none
 * @param sender signs the calls
 */
public record Line(URI address, Supplier<String> token, Sender sender) {

    static final String REQUESTS = "/berkut/v1/approval-requests";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** A request for an invented person, right in every field. */
    static String body(UUID id) {
        return """
                {"requestId":"%s","caseReference":"%s","round":1,"service":"INVITATION","category":"C3","body":"MIA75",\
                "person":{"surname":"CONTRACT","givenNames":"TEST","birthDate":"1990-05-17","sex":"F","citizenship":"IN","documentNumber":"C0NTRACT1"},\
                "contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""".formatted(id, id);
    }

    static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    HttpResponse<String> ask(UUID id, String body) {
        return ask(id, body, sender.sign(body.getBytes(UTF_8)));
    }

    HttpResponse<String> ask(UUID id, String body, String signature) {
        var request = request(REQUESTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(BodyPublishers.ofString(body));
        return send(signature.isEmpty() ? request : request.header("jws", signature));
    }

    HttpResponse<String> askWithoutKey(String body) {
        return send(request(REQUESTS)
                .header("Content-Type", "application/json")
                .header("jws", sender.sign(body.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> look(UUID id) {
        return send(request(REQUESTS + "/" + id).GET());
    }

    HttpResponse<String> withdraw(UUID id) {
        return withdraw(id, sender.sign(("DELETE " + REQUESTS + "/" + id).getBytes(UTF_8)));
    }

    HttpResponse<String> withdraw(UUID id, String signature) {
        var request = request(REQUESTS + "/" + id).DELETE();
        return send(signature.isEmpty() ? request : request.header("jws", signature));
    }

    HttpResponse<String> keys() {
        return send(HttpRequest.newBuilder(address.resolve("/berkut/v1/keys"))
                .timeout(PATIENCE)
                .GET());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return token.get().isEmpty() ? request : request.header("Authorization", "Bearer " + token.get());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = http()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
