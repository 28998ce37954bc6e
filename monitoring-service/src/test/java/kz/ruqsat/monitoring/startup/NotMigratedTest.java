package kz.ruqsat.monitoring.startup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;

/** On a database that no migration has seen; it is another service's, which does not run here. */
@QuarkusTest
@TestProfile(NotMigratedTest.NoMigration.class)
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "visa"))
class NotMigratedTest {

    public static class NoMigration implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.flyway.migrate-at-start", "false",
                    "mp.messaging.incoming.stages.group.id", "monitoring-service-without-tables");
        }
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @Test
    void a_start_without_migrations_is_not_ready_and_says_why() {
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'tables' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'tables' }.data.state", equalTo("16 tables missing"));
    }
}
