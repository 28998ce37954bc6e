package kz.ruqsat.berkut.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;

/** The contract's document of the request is what the stub serves. Renewed with {@code -Druqsat.renew=true}, and then read again. */
@QuarkusTest
@WithTestResource(StandTestResource.class)
class RequestDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/api/berkut-openapi.json");
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource(value = "/openapi", management = true)
    URL openapi;

    @Test
    void the_published_document_has_the_senders_paths_and_nothing_of_the_administration() throws Exception {
        var whole = (ObjectNode)
                JSON.readTree(given().accept("application/json").get(openapi).asString());
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(published(whole)) + "\n";
        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
        assertThat(text)
                .contains("/berkut/v1/approval-requests", "Idempotency-Key", "jws")
                .doesNotContain("/admin");
    }

    private static ObjectNode published(ObjectNode whole) {
        var document = JSON.createObjectNode();
        document.set("openapi", whole.get("openapi"));
        document.putObject("info")
                .put("title", "Berkut, requests for approval")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What approval-service may ask of Berkut (R-085, R-086). The answers come over Kafka: asyncapi.yaml.");
        var paths = document.putObject("paths");
        whole.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/berkut/"))
                .forEach(path -> paths.set(path.getKey(), path.getValue()));
        var components = document.putObject("components");
        var schemas = components.putObject("schemas");
        used(whole.path("components").path("schemas"), paths)
                .forEach(name -> schemas.set(
                        name, whole.path("components").path("schemas").get(name)));
        components.set("securitySchemes", whole.path("components").path("securitySchemes"));
        return document;
    }

    private static Set<String> used(JsonNode schemas, JsonNode from) {
        var found = new TreeSet<String>();
        collect(schemas, from, found);
        return found;
    }

    private static void collect(JsonNode schemas, JsonNode from, Set<String> found) {
        var references = REFERENCE.matcher(from.toString());
        while (references.find()) {
            var name = references.group(1);
            if (schemas.has(name) && found.add(name)) {
                collect(schemas, schemas.get(name), found);
            }
        }
    }
}
