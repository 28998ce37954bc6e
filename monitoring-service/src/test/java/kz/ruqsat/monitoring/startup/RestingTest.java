package kz.ruqsat.monitoring.startup;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class RestingTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private JsonPath activity() {
        return given().get(readiness.resolve("/sandbox/clock"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_time_keeper_sees_each_record_as_a_move_and_the_group_that_reads_them() {
        await("at rest").until(() -> activity().getBoolean("idle"));
        long before = activity().getLong("moves");
        var caseId = CaseId.next();
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(caseId, 1));
        }
        awaitStages(caseId, 1);

        await("counted").until(() -> activity().getLong("moves") > before);
        assertThat(activity().getMap("groups"))
                .isEqualTo(Map.of("monitoring-service", List.of("public-services.stages.v1")));
        assertThat(activity().getString("nextDue")).isNull();
    }

    @Test
    void it_is_ready_with_its_tables_and_counts_what_it_enters() {
        given().get(readiness).then().statusCode(200).body("checks.find { it.name == 'tables' }.status", equalTo("UP"));
        given().get(readiness.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("ruqsat_monitoring_streams_open"));
    }
}
