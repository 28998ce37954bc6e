package kz.ruqsat.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The defaults of the room are seen by a service that only depends on it, those fixed at build time too. */
@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class DefaultsTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource("/")
    URI api;

    @Test
    void health_and_metrics_live_on_the_management_port_alone() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get(management.resolve("/q/metrics")).then().statusCode(200).body(containsString("jvm_"));
        given().get(api.resolve("/q/health/ready")).then().statusCode(404);
        given().get(api.resolve("/q/metrics")).then().statusCode(404);
    }

    @Test
    void the_openapi_document_knows_problems_and_the_bearer_token() {
        JsonPath document = given().get(management.resolve("/q/openapi?format=json"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(document.getString("components.schemas.Problem.properties.type.description"))
                .isNotBlank();
        assertThat(document.getMap("components.schemas.Problem.properties"))
                .containsKeys(
                        "status",
                        "detail",
                        "instance",
                        "correlationId",
                        "rules",
                        "grounds",
                        "errors",
                        "state",
                        "allowed");
        assertThat(document.getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
        assertThat(document.getString("paths.'/api/v1/notes'.post.responses.default.$ref"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.getList("paths.'/api/v1/notes'.post.security")).isNotEmpty();
        assertThat(document.getString("info.title")).isNotBlank();
    }
}
