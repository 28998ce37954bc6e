package kz.ruqsat.monitoring.receiving;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static kz.ruqsat.monitoring.Reader.stagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class SendingAgainTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    @Test
    void a_record_sent_again_stays_parked_while_its_fault_stays_and_who_did_it_is_kept() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var place = topic.send(List.of(AStage.of(caseId, 1).envelope("{}"))).getFirst();
            gapOf(caseId);

            as("administrator")
                    .post("/api/v1/parked/" + place.topic() + "/" + place.partition() + "/" + place.offset()
                            + "/redelivery")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("PARKED"))
                    .body("fault", equalTo("UNREADABLE"))
                    .body("lastStep", equalTo("SENT_AGAIN"))
                    .body("lastStepBy", equalTo("administrator"));
            assertThat(stagesOf(caseId)).isZero();
        }
    }

    @Test
    void a_record_that_was_overtaken_is_over_and_sending_it_again_is_harmless() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var place = topic.send(List.of(
                            AStage.of(caseId, 1).envelope(),
                            AStage.of(caseId, 2)
                                    .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                                    .by("KNB", "KNB")
                                    .envelope(),
                            AStage.of(caseId, 3).stage("INV_AGREED", "AGREED").envelope()))
                    .get(1);
            var again =
                    "/api/v1/parked/" + place.topic() + "/" + place.partition() + "/" + place.offset() + "/redelivery";
            gapOf(caseId);
            as("administrator").post(again).then().statusCode(200).body("status", equalTo("PARKED"));

            topic.send(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"));

            awaitStages(caseId, 3);
            as("administrator").post(again).then().statusCode(200).body("status", equalTo("DONE"));
            awaitStages(caseId, 3);
        }
    }

    @Test
    void what_is_not_there_cannot_be_sent() {
        as("administrator")
                .post("/api/v1/parked/public-services.stages.v1/0/99999999/redelivery")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:ruqsat:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring", "auditor", "officer-mia75", "inviter-steppe", "knb"})
    void only_an_administrator_lists_and_sends(String user) {
        as(user).get("/api/v1/parked").then().statusCode(403);
        as(user).post("/api/v1/parked/public-services.stages.v1/0/1/redelivery")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update stages set state = 'AGREED'",
                "delete from stages",
                "update parked_records set value = ''",
                "delete from parked_records",
                "delete from parked_state",
                "update parked_steps set done_by = 'nobody'",
                "delete from terms",
                "update terms set due_before = now()"
            })
    void the_database_lets_the_service_add_and_not_rewrite(String sql) {
        assertThatThrownBy(() -> pool.query(sql).execute().await().atMost(LIMIT))
                .hasMessageContaining("permission denied");
    }
}
