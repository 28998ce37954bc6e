package kz.ruqsat.registers.control;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.registers.GatewayClient.as;
import static kz.ruqsat.registers.GatewayClient.fault;
import static kz.ruqsat.registers.GatewayClient.lookUp;
import static kz.ruqsat.registers.GatewayClient.lookUpAll;
import static kz.ruqsat.registers.GatewayClient.reset;
import static kz.ruqsat.registers.GatewayClient.set;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandTestResource.class)
class TestControlTest {

    private static final String STEPPE = "491240000504";

    @BeforeEach
    void as_after_the_start() {
        reset();
    }

    @Test
    void an_answer_that_is_set_holds_for_its_key_alone_until_it_is_cleared() {
        set("GBD_UL", STEPPE, "{\"state\": \"ENDED\", \"record\": {\"status\": \"LIQUIDATED\", \"note\": \"{key}\"}}")
                .then()
                .statusCode(204);

        lookUp("GBD_UL", STEPPE)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("record.status", equalTo("LIQUIDATED"))
                .body("record.note", equalTo("{key}"));
        lookUp("GBD_UL", "491251001806").then().body("state", equalTo("VALID"));
        lookUp("REAL_ESTATE_CADASTRE", STEPPE).then().body("state", equalTo("VALID"));

        as("administrator").delete("/admin/answers/GBD_UL/" + STEPPE).then().statusCode(204);
        lookUp("GBD_UL", STEPPE).then().body("record.status", equalTo("ACTIVE"));
    }

    @Test
    void no_record_and_several_records_can_be_set_as_well() {
        set("GBD_UL", STEPPE, "{\"notFound\": true}").then().statusCode(204);
        set(
                        "EGOV_PAYMENT_GATEWAY",
                        "any/reference",
                        "{\"several\": [{\"record\": {\"n\": 1}}, {\"state\": \"ENDED\", \"record\": {\"n\": 2}}]}")
                .then()
                .statusCode(204);

        lookUp("GBD_UL", STEPPE).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        lookUp("EGOV_PAYMENT_GATEWAY", "any/reference")
                .then()
                .statusCode(409)
                .body("candidates.state", equalTo(List.of("VALID", "ENDED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"ENDED\"}",
                "{\"notFound\": false}",
                "{\"notFound\": true, \"state\": \"ENDED\"}",
                "{\"notFound\": true, \"record\": {}}",
                "{\"several\": []}",
                "{\"several\": [{\"record\": {}}]}",
                "{\"several\": [{\"record\": {}}, {\"state\": \"VALID\"}]}",
                "{\"several\": [{\"record\": {}}, null]}",
                "{\"record\": [1]}",
                "{\"state\": \"FINE\", \"record\": {}}",
                "{\"record\": {}, \"mood\": 1}",
                "[]",
                ""
            })
    void what_is_no_answer_is_refused_and_changes_nothing(String answer) {
        set("GBD_UL", STEPPE, answer).then().statusCode(400).contentType("application/problem+json");

        lookUp("GBD_UL", STEPPE).then().body("record.status", equalTo("ACTIVE"));
    }

    @ParameterizedTest
    @CsvSource({"GBD_XX, 491240000504, 404", "GBD_UL, 4912, 400"})
    void an_answer_needs_a_system_and_a_key_that_can_be_asked(String system, String key, int status) {
        set(system, key, "{\"notFound\": true}").then().statusCode(status);
        as("administrator")
                .delete("/admin/answers/{system}/{key}", system, key)
                .then()
                .statusCode(status);
    }

    @Test
    void every_look_up_is_written_down_with_its_case_and_purpose_R_040() {
        lookUp("GBD_UL", STEPPE, "case-a").then().statusCode(200);
        lookUp("COURT_REGISTER", "IN-X12345678", "case-b").then().statusCode(404);
        var batch = lookUpAll("case-a", "GBD_FL 991231501807", "GBD_UL " + STEPPE);

        as("administrator")
                .get("/admin/look-ups")
                .then()
                .body("items.n", equalTo(List.of(1, 2, 3, 4)))
                .body("items.case", equalTo(List.of("case-a", "case-b", "case-a", "case-a")))
                .body("items.outcome", equalTo(List.of("FOUND", "NOT_FOUND", "FOUND", "FOUND")))
                .body("items[1].purpose", equalTo("MIA_REVIEW"))
                .body("items[1].key", equalTo("IN-X12345678"))
                .body("items[2].requestId", equalTo(batch.jsonPath().getString("answers[0].requestId")));
        as("administrator")
                .queryParam("case", "case-a")
                .queryParam("system", "GBD_UL")
                .get("/admin/look-ups")
                .then()
                .body("items.n", equalTo(List.of(1, 4)));
        as("administrator")
                .queryParam("after", "1")
                .queryParam("limit", "2")
                .get("/admin/look-ups")
                .then()
                .body("items.n", equalTo(List.of(2, 3)))
                .body("next", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"after, -1", "after, x", "limit, 0", "limit, 101"})
    void a_page_that_makes_no_sense_is_refused(String parameter, String value) {
        as("administrator")
                .queryParam(parameter, value)
                .get("/admin/look-ups")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + parameter));
    }

    @Test
    void one_call_forgets_answers_faults_and_look_ups() {
        set("GBD_UL", STEPPE, "{\"notFound\": true}");
        fault("{\"target\": \"GATEWAY\", \"failure\": \"UNAVAILABLE\"}");
        lookUp("GBD_UL", STEPPE).then().statusCode(503);

        reset();

        as("administrator").get("/admin/faults").then().body("items", hasSize(0));
        as("administrator").get("/admin/look-ups").then().body("items", hasSize(0));
        lookUp("GBD_UL", STEPPE).then().statusCode(200);
        as("administrator").get("/admin/look-ups").then().body("items.n", equalTo(List.of(1)));
    }

    @Test
    void a_fault_that_is_not_there_cannot_be_deleted() {
        as("administrator").delete("/admin/faults/999999").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation-service", "knb", "officer-mia75", "inviter-steppe"})
    void only_an_administrator_steers_the_stub(String user) {
        as(user).post("/admin/reset").then().statusCode(403);
        as(user).get("/admin/look-ups").then().statusCode(403);
        as(user).get("/admin/faults").then().statusCode(403);
        as(user).delete("/admin/answers/GBD_UL/" + STEPPE).then().statusCode(403);
        given().post("/admin/reset").then().statusCode(401);
    }
}
