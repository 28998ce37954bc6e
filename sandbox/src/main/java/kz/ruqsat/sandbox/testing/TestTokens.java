package kz.ruqsat.sandbox.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.StandException;

/** Bearer tokens of test users, from the issuer of the stand that this JVM's tests share. */
public final class TestTokens {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** The token of a test user, such as {@code officer-mia75}, or of a service, such as {@code visa-service}. */
    public static String of(String user) {
        return KNOWN.computeIfAbsent(user, TestTokens::fetch);
    }

    private static String fetch(String user) {
        var address = SharedStand.ofThisJvm().issuer() + "/sandbox/token?user="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StandException("no token for " + user + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new StandException("cannot reach the issuer at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted while asking for a token", e);
        }
    }
}
