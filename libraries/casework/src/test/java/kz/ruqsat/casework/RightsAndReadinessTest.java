package kz.ruqsat.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class RightsAndReadinessTest {

    private static final String PERMISSION_DENIED = "42501";

    @Inject
    Desk desk;

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set actor = 'x'",
                "delete from history",
                "update event_log set body = 'x'",
                "delete from event_log",
                "delete from cases",
                "delete from terms",
                "update terms set due_before = now()",
                "delete from parked",
                "update parked set value = ''",
                "update parked set headers = '{}'",
                "update parked_steps set done_by = 'x'",
                "delete from parked_steps",
                "update requests set body = 'x'",
                "truncate history",
                "create table x ()"
            })
    void the_application_cannot_rewrite_what_has_happened(String statement) throws SQLException {
        try (Connection connection = as("ruqsat_app")) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(PERMISSION_DENIED));
        }
    }

    @Test
    void migrations_that_did_not_run_turn_readiness_red() throws SQLException {
        given().get(ready).then().statusCode(200);
        try (Connection owner = as("ruqsat_owner")) {
            owner.createStatement().execute("update flyway_schema_history set success = false where version = '1000'");
            try {
                await().until(() -> given().get(ready).statusCode() == 503);
                assertThat(given().get(ready).asString()).contains("V1000__parcels.sql");
            } finally {
                owner.createStatement().execute("update flyway_schema_history set success = true");
            }
        }
        await().until(() -> given().get(ready).statusCode() == 200);
    }

    /** A plan made while a table was empty is kept for good; it must not read all of the table later. */
    @Test
    void plans_go_by_key_even_where_tables_are_empty() throws SQLException {
        try (Connection connection = as("ruqsat_app");
                var statement = connection.createStatement()) {
            statement.execute(
                    "prepare locked(uuid[]) as select * from cases where case_id = any($1) for no key update");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain execute locked('{}')")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            // A custom plan would show the values instead of the parameter.
            assertThat(plan)
                    .contains("$1")
                    .containsAnyOf("Index Scan", "Bitmap Index Scan")
                    .doesNotContain("Seq Scan");
        }
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection("jdbc:" + database, role, role);
    }
}
