package kz.ruqsat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class BodyLimitTest {
    private static final int LIMIT = 256 * 1024;

    @TestHTTPResource("/api/v1/notes")
    URI notes;

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_body_of_the_limit_is_read_and_one_byte_more_is_refused(HttpClient.Version version) throws Exception {
        assertThat(send(version, body(LIMIT)).statusCode()).isEqualTo(200);
        refused(send(version, body(LIMIT + 1)), 413, "payload-too-large");
        refused(send(version, body(4 * LIMIT)), 413, "payload-too-large");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_body_of_unknown_length_is_refused_whatever_its_size(HttpClient.Version version) throws Exception {
        refused(
                send(version, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text(100)))),
                411,
                "length-required");
        refused(
                send(version, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text(2 * LIMIT)))),
                411,
                "length-required");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_compressed_body_is_refused(HttpClient.Version version) throws Exception {
        HttpRequest.Builder compressed =
                request(BodyPublishers.ofByteArray(gzip(text(100)))).header("Content-Encoding", "gzip");
        refused(send(version, compressed), 415, "unsupported-media-type");
    }

    private static void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("urn:ruqsat:problem:" + problem);
    }

    private static BodyPublisher body(int length) {
        return BodyPublishers.ofByteArray(text(length));
    }

    /** A good note, filled up with spaces. */
    private static byte[] text(int length) {
        String note = "{\"name\":\"a\",\"pages\":1}";
        return (note + " ".repeat(length - note.length())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private HttpRequest.Builder request(BodyPublisher body) {
        return HttpRequest.newBuilder(notes)
                .header("Authorization", Token.of("INVITER").bearer())
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private HttpResponse<String> send(HttpClient.Version version, BodyPublisher body) throws Exception {
        return send(version, request(body));
    }

    /** The first request of an HTTP/2 client is still HTTP/1.1 with an upgrade, so the connection is warmed up first. */
    private HttpResponse<String> send(HttpClient.Version version, HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            URI open = notes.resolve("/api/v1/notes/correlation");
            HttpResponse<String> warmUp =
                    client.send(HttpRequest.newBuilder(open).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(warmUp.version()).isEqualTo(version);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
