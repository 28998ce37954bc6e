package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is pushed stages of visa cases; how they come is tested where it is done, in webhooks. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class PartiesPushTest {

    @ParameterizedTest
    @CsvSource({"portal, 201", "inviter-steppe, 201", "officer-mia75, 403", "auditor, 403", "administrator, 403"})
    void the_portal_and_inviters_are_told_and_nobody_else(String user, int status) {
        given().auth()
                .oauth2(TestTokens.of(user))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("url", "https://hooks.example.kz/" + user))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(status);
    }
}
