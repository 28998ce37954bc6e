package kz.ruqsat.sandbox.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.sandbox.StandException;

/**
 * What a client sent with a key and was answered, so that afterwards somebody can hold what a stand has against what was promised (P-D1, P-D2).
 * It is of use only if everything that was sent stands in it.
 */
@FunctionalInterface
public interface ClientJournal {
    /** Keeps nothing. */
    ClientJournal NONE = (_, _, _, _) -> {};

    /**
     * A request was answered.
     *
     * @param user who sent it
     * @param request as it was sent; one without an {@code Idempotency-Key} is not kept
     * @param body its body
     * @param status of the answer
     */
    void answered(String user, HttpRequest request, String body, int status);

    /** Adds a line to the file for each answer of a service; the file stays open as long as this process lives. */
    static ClientJournal in(Path file, String service) {
        var lines = opened(file);
        return (user, request, body, status) -> request.headers()
                .firstValue("Idempotency-Key")
                .ifPresent(key -> append(
                        lines,
                        new TreeMap<>(Map.of(
                                "service", service,
                                "user", user,
                                "method", request.method(),
                                "path", request.uri().getRawPath(),
                                "key", key,
                                "bodyHash", hash(request.uri(), body),
                                "status", status))));
    }

    /** As the services make it: over path and query, a line feed, and the body. */
    private static String hash(URI address, String body) {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest((address.getRawPath() + query + "\n" + body).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new StandException("every Java platform has SHA-256", e);
        }
    }

    private static OutputStream opened(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StandException("cannot write " + file, e);
        }
    }

    // Several of us have the file open: a line is one write, so that no two of them mix.
    private static void append(OutputStream lines, Map<String, Object> line) {
        try {
            lines.write((new ObjectMapper().writeValueAsString(line) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new StandException("cannot write the journal of the clients", e);
        }
    }
}
