package kz.ruqsat.monitoring.receiving;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static kz.ruqsat.monitoring.Reader.stagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.producer.RecordMetadata;
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

    private static final String ADDRESS = "/api/v1/dead-letters/";

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    @Test
    void a_record_is_repaired_tried_approved_and_entered_and_those_behind_it_follow() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var first = AStage.of(caseId, 1);
            var place = topic.send(List.of(
                            first.by("KNB", "KNB").envelope(),
                            AStage.of(caseId, 2)
                                    .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                                    .envelope()))
                    .getFirst();
            gapOf(caseId);
            var id = id(place);
            await("one waits").until(() -> shown(id).extract().<Integer>path("waitingBehind") == 1);
            shown(id)
                    .body("reason", equalTo("NOT_A_REPORTER"))
                    .body("explanation", containsString("R-011"))
                    .body("record.body.reporterKind", equalTo("KNB"));
            refused(step("administrator", id, "redrives", 0, ""), 409, "state-conflict");
            refused(step("administrator", id, "repairs", 0, "{\"body\": {\"stage\": 1}}"), 400, "malformed-request");
            refused(step("administrator", id, "set-asides", 0, "{\"reason\": \"No.\"}"), 409, "state-conflict");

            var mended = "{\"body\": " + first.by("MIA_TD", "MIA75").envelope().body() + "}";
            step("administrator", id, "repairs", 0, mended).statusCode(200).body("state", equalTo("REPAIRED"));
            as("auditor")
                    .accept("text/html")
                    .get("/board/dead-letters/monitoring-service/" + id + "?lang=kk")
                    .then()
                    .statusCode(200)
                    .body(containsString("reporterKind"))
                    .body(containsString("бұл орган сатыларды енгізе алмайды"))
                    .body(containsString("Сынама өткізу"));
            step("administrator", id, "dry-runs", 1, "")
                    .statusCode(200)
                    .body("steps[1].outcome", equalTo("HANDLED"))
                    .body("steps[1].transitions.to", contains("REGISTERED", "MIA_REVIEW"));
            assertThat(stagesOf(caseId)).isZero();
            refused(step("administrator", id, "redrives", 2, ""), 409, "state-conflict");
            refused(step("administrator", id, "approvals", 2, ""), 403, "forbidden");
            step("second-approver", id, "approvals", 2, "").statusCode(200);
            step("administrator", id, "redrives", 3, "")
                    .statusCode(200)
                    .body("result", equalTo("DONE"))
                    .body("following", equalTo(1));

            awaitStages(caseId, 2);
            shown(id)
                    .body("status", equalTo("DONE"))
                    .body("record.body.reporterKind", equalTo("KNB"))
                    .body("steps.step", contains("REPAIR", "DRY_RUN", "APPROVAL", "REDRIVE"))
                    .body("steps.by", contains("administrator", "administrator", "second-approver", "administrator"));
            refused(step("administrator", id, "redrives", 4, ""), 409, "state-conflict");
            awaitStages(caseId, 2);
        }
    }

    @Test
    void nobody_approves_what_he_repaired() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var id = id(topic.send(List.of(AStage.of(caseId, 1).envelope("{}"))).getFirst());
            gapOf(caseId);
            var mended = "{\"body\": " + AStage.of(caseId, 1).envelope().body() + "}";

            step("duty-head", id, "repairs", 0, mended).statusCode(200);
            step("duty-head", id, "dry-runs", 1, "").statusCode(200);
            refused(step("duty-head", id, "approvals", 2, ""), 403, "forbidden");
            refused(step("administrator", id, "dry-runs", 0, ""), 412, "version-conflict");
        }
    }

    @Test
    void a_record_as_it_came_stays_parked_while_its_fault_stays_and_who_tried_it_is_kept() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var id = id(topic.send(List.of(AStage.of(caseId, 1).envelope("{}"))).getFirst());
            gapOf(caseId);

            step("administrator", id, "dry-runs", 0, "")
                    .statusCode(200)
                    .body("status", equalTo("PARKED"))
                    .body("reason", equalTo("UNREADABLE"))
                    .body("steps[0].outcome", equalTo("PARKED"))
                    .body("steps[0].by", equalTo("administrator"));
            assertThat(stagesOf(caseId)).isZero();
        }
    }

    @Test
    void a_record_that_was_overtaken_is_over() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var place = topic.send(List.of(
                            AStage.of(caseId, 1).envelope(),
                            AStage.of(caseId, 2)
                                    .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                                    .by("KNB", "KNB")
                                    .envelope(),
                            AStage.of(caseId, 3).stage("INV_AGREED", "AGREED").envelope()))
                    .get(1);
            gapOf(caseId);
            shown(id(place)).body("status", equalTo("PARKED"));

            topic.send(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"));

            awaitStages(caseId, 3);
            shown(id(place)).body("status", equalTo("DONE")).body("steps.outcome", contains("REPEAT"));
        }
    }

    @Test
    void what_names_no_case_is_set_aside_with_a_reason_and_stays_to_be_seen() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var id = id(topic.sendRaw(null, Map.of(), new byte[] {(byte) 0xFF, 0}));
            await("it is listed")
                    .until(() -> as("administrator").get(ADDRESS + id).statusCode() == 200);

            refused(step("administrator", id, "set-asides", 0, "{\"reason\": \"\"}"), 400, "malformed-request");
            step("administrator", id, "set-asides", 0, "{\"reason\": \"Noise of a test.\"}")
                    .statusCode(200)
                    .body("status", equalTo("SET_ASIDE"))
                    .body("explanation", containsString("Noise of a test."));
            refused(step("administrator", id, "dry-runs", 1, ""), 409, "state-conflict");
            as("auditor")
                    .get("/api/v1/dead-letters?limit=100&status=SET_ASIDE")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
    }

    @Test
    void what_is_not_there_cannot_be_sent() {
        refused(step("administrator", "public-services.stages.v1-0-99999999", "redrives", 0, ""), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring", "auditor", "officer-mia75", "inviter-steppe", "knb"})
    void only_an_administrator_repairs_and_sends(String user) {
        refused(step(user, "public-services.stages.v1-0-1", "redrives", 0, ""), 403, "forbidden");
        refused(step(user, "public-services.stages.v1-0-1", "approvals", 0, ""), 403, "forbidden");
    }

    private static String id(RecordMetadata place) {
        return place.topic() + "-" + place.partition() + "-" + place.offset();
    }

    private static ValidatableResponse shown(String id) {
        return as("administrator").get(ADDRESS + id).then().statusCode(200);
    }

    private static ValidatableResponse step(String user, String id, String step, long version, String body) {
        var request = as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"");
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(ADDRESS + id + "/" + step)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("type", equalTo("urn:ruqsat:problem:" + problem));
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
