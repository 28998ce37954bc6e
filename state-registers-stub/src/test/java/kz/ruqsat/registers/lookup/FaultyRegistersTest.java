package kz.ruqsat.registers.lookup;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.registers.GatewayClient.as;
import static kz.ruqsat.registers.GatewayClient.fault;
import static kz.ruqsat.registers.GatewayClient.lookUp;
import static kz.ruqsat.registers.GatewayClient.lookUpAll;
import static kz.ruqsat.registers.GatewayClient.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body meets when a system is down, slow or broken. */
@QuarkusTest
@WithTestResource(StandTestResource.class)
class FaultyRegistersTest {

    private static final String[] FIVE = {
        "GBD_UL 491240000504",
        "EGOV_PAYMENT_GATEWAY KZ-PAY-0001",
        "EIS_BERKUT IN-X12345678",
        "GBD_UL 491251001806",
        "COURT_REGISTER IN-X12345678"
    };

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @AfterEach
    void as_after_the_start() {
        reset();
    }

    @Test
    void a_system_that_is_down_is_503_to_be_asked_again_and_the_others_answer_R_044() {
        fault("{\"target\": \"GBD_UL\", \"failure\": \"UNAVAILABLE\"}").then().statusCode(201);

        lookUp("GBD_UL", "491240000504")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:ruqsat:problem:service-unavailable"))
                .body("rules", hasItem("R-044"));
        lookUp("GBD_FL", "991231501807").then().statusCode(200);
    }

    @Test
    void an_outage_begins_and_ends_on_the_clock_of_the_stand_R_044() {
        var now = now();
        fault("{\"target\": \"GBD_UL\", \"failure\": \"UNAVAILABLE\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(now.plusSeconds(60), now.plusSeconds(120)))
                .then()
                .statusCode(201);

        lookUp("GBD_UL", "491240000504").then().statusCode(200);
        advanceTo(now.plusSeconds(60));
        lookUp("GBD_UL", "491240000504").then().statusCode(503);
        advanceTo(now.plusSeconds(120));
        lookUp("GBD_UL", "491240000504").then().statusCode(200);
    }

    private Instant now() {
        return Instant.parse(given().get(clock()).jsonPath().getString("now"));
    }

    private void advanceTo(Instant instant) {
        given().contentType("application/json")
                .body("{\"now\": \"" + instant + "\"}")
                .post(clock())
                .then()
                .statusCode(200);
    }

    private URI clock() {
        return URI.create(management.toString()).resolve("/sandbox/clock");
    }

    @Test
    void a_slow_system_answers_late_R_044() {
        fault("{\"target\": \"GBD_UL\", \"delayMillis\": 400}").then().statusCode(201);

        lookUp("GBD_UL", "491240000504").then().statusCode(200).time(greaterThanOrEqualTo(400L));
    }

    @Test
    void a_broken_answer_is_200_and_ends_in_the_middle_R_044() {
        fault("{\"target\": \"GBD_UL\", \"failure\": \"MALFORMED\"}").then().statusCode(201);

        var broken = lookUp("GBD_UL", "491240000504");

        broken.then().statusCode(200).contentType("application/json");
        assertThat(broken.asString()).startsWith("{\"system\":\"GBD_UL\"");
        assertThatThrownBy(() -> new ObjectMapper().readTree(broken.asString()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_connection_that_is_dropped_brings_no_answer_and_the_next_call_is_served_R_044() {
        fault("{\"target\": \"GBD_UL\", \"failure\": \"DROPPED\"}").then().statusCode(201);

        assertThatThrownBy(() -> lookUp("GBD_UL", "491240000504")).isInstanceOf(IOException.class);
        lookUp("GBD_FL", "991231501807").then().statusCode(200);
    }

    @Test
    void the_same_seed_brings_the_same_run_of_failures_R_044() {
        assertThat(run(42)).isEqualTo(run(42)).contains(200, 503).isNotEqualTo(run(7));
    }

    private static List<Integer> run(int seed) {
        reset();
        fault("{\"target\": \"GBD_UL\", \"failure\": \"UNAVAILABLE\", \"rate\": 0.4, \"seed\": %d}".formatted(seed));
        return IntStream.range(0, 20)
                .mapToObj(_ -> lookUp("GBD_UL", "491240000504").statusCode())
                .toList();
    }

    @Test
    void a_fault_is_over_after_its_number_of_look_ups_or_when_it_is_deleted() {
        var used = fault("{\"target\": \"GBD_UL\", \"failure\": \"UNAVAILABLE\", \"times\": 2}");
        var lasting = fault("{\"target\": \"GBD_FL\", \"failure\": \"UNAVAILABLE\"}");

        assertThat(IntStream.range(0, 4)
                        .mapToObj(_ -> lookUp("GBD_UL", "491240000504").statusCode()))
                .containsExactly(503, 503, 200, 200);
        lookUp("GBD_FL", "991231501807").then().statusCode(503);
        as("administrator").delete(lasting.header("Location")).then().statusCode(204);
        lookUp("GBD_FL", "991231501807").then().statusCode(200);

        as("administrator")
                .get("/admin/faults")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(used.jsonPath().getInt("id")))
                .body("items[0].hit", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, SYSTEM_DOWN", "MALFORMED, BROKEN_ANSWER", "DROPPED, CONNECTION_LOST"})
    void in_a_batch_only_the_failing_system_is_unavailable_R_044(String failure, String reason) {
        fault("{\"target\": \"GBD_UL\", \"failure\": \"%s\"}".formatted(failure))
                .then()
                .statusCode(201);

        lookUpAll("case-1", FIVE)
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("UNAVAILABLE", "FOUND", "FOUND", "UNAVAILABLE", "NOT_FOUND")))
                .body("answers[0].reason", equalTo(reason))
                .body("answers[0].record", nullValue());
    }

    @Test
    void the_gateway_waits_for_a_slow_system_and_gives_up_before_its_caller_does_R_044() {
        fault("{\"target\": \"GBD_UL\", \"delayMillis\": 30000, \"times\": 2}")
                .then()
                .statusCode(201);
        fault("{\"target\": \"EIS_BERKUT\", \"delayMillis\": 100}").then().statusCode(201);

        lookUpAll("case-1", FIVE)
                .then()
                .statusCode(200)
                .time(lessThan(3_000L))
                .body("answers.outcome", equalTo(List.of("UNAVAILABLE", "FOUND", "FOUND", "UNAVAILABLE", "NOT_FOUND")))
                .body("answers[0].reason", equalTo("TIME_LIMIT"));
        lookUpAll("case-1", FIVE)
                .then()
                .time(greaterThanOrEqualTo(100L))
                .body("answers.outcome", equalTo(List.of("FOUND", "FOUND", "FOUND", "FOUND", "NOT_FOUND")));
    }

    @Test
    void a_gateway_that_is_down_fails_every_look_up_and_every_batch_R_044() {
        fault("{\"target\": \"GATEWAY\", \"failure\": \"UNAVAILABLE\"}").then().statusCode(201);

        lookUp("GBD_UL", "491240000504").then().statusCode(503);
        lookUp("COURT_REGISTER", "IN-X12345678").then().statusCode(503);
        lookUpAll("case-9", FIVE).then().statusCode(503);

        as("administrator")
                .queryParam("case", "case-9")
                .get("/admin/look-ups")
                .then()
                .body("items", hasSize(5))
                .body("items.outcome", everyItem(equalTo("UNAVAILABLE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MALFORMED", "DROPPED"})
    void a_broken_gateway_brings_no_answer_of_use_to_a_batch_R_044(String failure) {
        fault("{\"target\": \"GATEWAY\", \"failure\": \"%s\"}".formatted(failure))
                .then()
                .statusCode(201);

        assertThatThrownBy(() ->
                        new ObjectMapper().readTree(lookUpAll("case-1", FIVE).asString()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"failure": "UNAVAILABLE"}                                          | /target
            {"target": "GBD_XX", "failure": "UNAVAILABLE"}                      | /target
            {"target": "GBD_UL"}                                                | /felt
            {"target": "GBD_UL", "failure": "SULKING"}                          | /failure
            {"target": "GBD_UL", "delayMillis": -1}                             | /delayMillis
            {"target": "GBD_UL", "delayMillis": 30001}                          | /delayMillis
            {"target": "GBD_UL", "failure": "DROPPED", "rate": 0}               | /rate
            {"target": "GBD_UL", "failure": "DROPPED", "rate": 1.1}             | /rate
            {"target": "GBD_UL", "failure": "DROPPED", "times": 0}              | /times
            {"target": "GBD_UL", "failure": "DROPPED", "until": "2026-03-11"}   | /until
            {"target": "GBD_UL", "failure": "DROPPED", "from": "2026-03-11T12:00:00Z", "until": "2026-03-11T12:00:00Z"} | /window
            {"target": "GBD_UL", "failure": "DROPPED", "mood": 1}               | /mood
            """)
    void a_fault_that_makes_no_sense_is_refused_with_its_place(String fault, String pointer) {
        fault(fault).then().statusCode(400).body("errors.pointer", hasItem(pointer));

        as("administrator").get("/admin/faults").then().body("items", hasSize(0));
    }
}
