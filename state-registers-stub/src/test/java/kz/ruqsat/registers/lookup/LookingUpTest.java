package kz.ruqsat.registers.lookup;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.registers.GatewayClient.as;
import static kz.ruqsat.registers.GatewayClient.asService;
import static kz.ruqsat.registers.GatewayClient.lookUp;
import static kz.ruqsat.registers.GatewayClient.lookUpAll;
import static kz.ruqsat.registers.GatewayClient.reset;
import static kz.ruqsat.registers.GatewayClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.registers.records.StateSystem;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandTestResource.class)
class LookingUpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("../docs/examples/petition.json");

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @BeforeEach
    void as_after_the_start() {
        reset();
    }

    static List<StateSystem> systems() {
        return Registers.bundled("750000000").systems();
    }

    static Stream<JsonNode> samples() throws IOException {
        try (var file = LookingUpTest.class.getResourceAsStream("/kz/ruqsat/registers/sample-answers.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_sample_answer_of_each_system_is_met_R_040(JsonNode sample) throws IOException {
        var found = lookUp(sample.get("system").asText(), sample.get("key").asText());

        found.then().statusCode(200);
        assertThat(JSON.readTree(found.asString()).get("record")).isEqualTo(sample.get("record"));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void found_is_200_with_the_record_the_time_and_the_request_id_R_040_R_081(StateSystem system) {
        var key = system.examples().get("found");

        lookUp(system.code(), key)
                .then()
                .statusCode(200)
                .body("system", equalTo(system.code()))
                .body("key", equalTo(key))
                .body("outcome", equalTo("FOUND"))
                .body("state", equalTo("VALID"))
                .body("record", notNullValue())
                .body("requestId", notNullValue())
                .body("asOf", equalTo(now().toString()));
    }

    private Instant now() {
        var clock = URI.create(management.toString()).resolve("/sandbox/clock");
        return Instant.parse(given().get(clock).jsonPath().getString("now"));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void not_found_is_404_that_says_so_and_names_the_rules_R_040_R_045(StateSystem system) {
        lookUp(system.code(), system.examples().get("notFound"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ruqsat:problem:not-found"))
                .body("code", equalTo("NOT_FOUND"))
                .body("system", equalTo(system.code()))
                .body("asOf", notNullValue())
                .body("requestId", notNullValue())
                .body("rules", hasItems("R-040", "R-045"));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void several_records_are_409_with_the_candidates(StateSystem system) {
        lookUp(system.code(), system.examples().get("several"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ruqsat:problem:several-records"))
                .body("code", equalTo("SEVERAL"))
                .body("candidates", hasSize(2))
                .body("candidates.state", hasItem("VALID"))
                .body("candidates[0].record", notNullValue())
                .body("requestId", notNullValue());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void an_ended_record_is_200_with_another_state_R_071_R_143(StateSystem system) {
        var state = lookUp(system.code(), system.examples().get("ended"))
                .then()
                .statusCode(200)
                .body("record", notNullValue())
                .extract()
                .jsonPath()
                .getString("state");

        assertThat(state).isIn("EXPIRED", "ENDED");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void a_record_that_conflicts_with_the_petition_is_200_with_another_value_R_162(StateSystem system) {
        var usual = lookUp(system.code(), system.examples().get("found"));
        var other = lookUp(system.code(), system.examples().get("conflicting"));

        other.then().statusCode(200).body("state", equalTo("VALID"));
        assertThat(other.jsonPath().getMap("record"))
                .isNotEqualTo(usual.jsonPath().getMap("record"));
    }

    @Test
    void the_example_petition_finds_an_active_inviter_a_payment_and_nothing_against_the_person() throws IOException {
        var petition = JSON.readTree(EXAMPLE.toFile());
        var document = petition.at("/invitees/0/travelDocument");
        var passport =
                document.get("issuedBy").asText() + "-" + document.get("number").asText();

        lookUpAll(
                        "case-example",
                        "GBD_UL " + petition.at("/inviter/number").asText(),
                        "EGOV_PAYMENT_GATEWAY " + petition.get("dutyPayment").asText(),
                        "EIS_BERKUT " + passport,
                        "LEGAL_STATISTICS_REGISTER " + passport,
                        "COURT_REGISTER " + passport)
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("FOUND", "FOUND", "FOUND", "FOUND", "NOT_FOUND")))
                .body("answers[0].record.status", equalTo("ACTIVE"))
                .body(
                        "answers[0].record.addressKato",
                        equalTo(petition.at("/inviter/addressCode").asText()))
                .body("answers[1].record.amountMci", equalTo(0.5f))
                .body("answers[2].record.barred", equalTo(false))
                .body("answers[3].record.criminalRecord", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            , MIA_REVIEW, /case, required
            '', MIA_REVIEW, /case, required
            case 1, MIA_REVIEW, /case, wrong-format
            case-1, , /purpose, required
            case-1, curiosity, /purpose, wrong-format
            """)
    void without_a_case_and_a_purpose_nothing_is_looked_up_R_040(
            String caseId, String purpose, String pointer, String code) {
        var request = asService();
        if (caseId != null) {
            request.queryParam("case", caseId);
        }
        if (purpose != null) {
            request.queryParam("purpose", purpose);
        }

        var refused = request.get("/api/v1/registers/EIS_BERKUT/records/IN-RGBAR0001");

        refused.then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("detail", equalTo("A look-up needs a case and a purpose; there is no free search of persons."))
                .body("rules", hasItem("R-040"));
        assertThat(refused.asString()).doesNotContain("RGBAR", "curiosity");
        as("administrator").get("/admin/look-ups").then().body("items", hasSize(0));
    }

    @Test
    void an_unknown_system_is_404_and_cannot_be_taken_for_a_record_that_is_not_there() {
        lookUp("GBD_XX", "491240000504")
                .then()
                .statusCode(404)
                .body("code", nullValue())
                .body("errors[0].pointer", equalTo("/system"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GBD_UL, 49124000050
            GBD_UL, IN-X12345678
            GBD_FL, SHARMA
            EIS_BERKUT, X12345678
            EIS_BERKUT, in-x12345678
            FINGERPRINT_REGISTER, IN-X12345678:1990
            LABOUR_CONTRACT_REGISTER, 491240000504
            """)
    void a_key_of_another_form_is_400_and_is_not_repeated(String system, String key) {
        var refused = lookUp(system, key);

        refused.then().statusCode(400).body("errors[0].pointer", equalTo("/key"));
        assertThat(refused.jsonPath().getString("detail")).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZ-PAY-2026/17", "KZ-PAY-17 a", "KZ-PAY-№ 5", "KZ-PAY-5%2F6?x#y"})
    void a_key_may_hold_anything_that_percent_encoding_carries(String reference) {
        lookUp("EGOV_PAYMENT_GATEWAY", reference)
                .then()
                .statusCode(200)
                .body("key", equalTo(reference))
                .body("record.reference", equalTo(reference));
    }

    @Test
    void all_look_ups_of_a_case_are_answered_in_one_call_each_for_itself() {
        lookUpAll(
                        "case-7",
                        "GBD_UL 491240000504",
                        "COURT_REGISTER IN-X12345678",
                        "GBD_FL 990404500403",
                        "GBD_UL 491240000900")
                .then()
                .statusCode(200)
                .body("answers.system", equalTo(List.of("GBD_UL", "COURT_REGISTER", "GBD_FL", "GBD_UL")))
                .body("answers.outcome", equalTo(List.of("FOUND", "NOT_FOUND", "SEVERAL", "FOUND")))
                .body("answers[2].candidates", hasSize(2))
                .body("answers[3].state", equalTo("ENDED"))
                .body("answers.findAll { it.requestId }", hasSize(4))
                .body("answers.findAll { it.asOf }", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "case": "case-1", |                         | /case
            "purpose": "MIA_REVIEW", |                  | /purpose
            "GBD_UL"          | "GBD_XX"                | /lookUps/0/system
            "GBD_UL"          | null                    | /lookUps/0/system
            491240000504      | 4912                    | /lookUps/0/key
            "491240000504"    | null                    | /lookUps/0/key
            {"system": "GBD_UL", "key": "491240000504"} |      | /lookUps
            {"system": "GBD_UL", "key": "491240000504"} | null | /lookUps/0/system
            "key"             | "key": "1", "key"       | /lookUps/0/key
            "key"             | "name": "SHARMA", "key" | /lookUps/0/name
            """)
    void a_batch_with_a_fault_names_its_place_and_nothing_is_looked_up(String right, String wrong, String pointer) {
        var body =
                "{\"case\": \"case-1\", \"purpose\": \"MIA_REVIEW\", \"lookUps\": [{\"system\": \"GBD_UL\", \"key\": \"491240000504\"}]}";
        var broken = body.replace(right, wrong == null ? "" : wrong);
        assertThat(broken).isNotEqualTo(body);

        var refused = send(broken);

        refused.then().statusCode(400).body("errors.pointer", hasItem(pointer));
        assertThat(refused.asString()).doesNotContain("SHARMA", "GBD_XX");
        as("administrator").get("/admin/look-ups").then().body("items", hasSize(0));
    }

    @Test
    void a_batch_has_at_most_fifty_look_ups() {
        var fifty = Collections.nCopies(LookUpsForm.MOST, "GBD_UL 491240000504").toArray(String[]::new);
        var more =
                Collections.nCopies(LookUpsForm.MOST + 1, "GBD_UL 491240000504").toArray(String[]::new);

        lookUpAll("case-1", fifty).then().statusCode(200).body("answers", hasSize(LookUpsForm.MOST));
        lookUpAll("case-1", more).then().statusCode(400).body("errors[0].pointer", equalTo("/lookUps"));
    }

    @Test
    void the_systems_are_listed_with_what_each_replaces() {
        asService()
                .get("/api/v1/registers")
                .then()
                .statusCode(200)
                .body("items", hasSize(18))
                .body("items[1].code", equalTo("GBD_UL"))
                .body("items[1].name", equalTo("GBD UL, state database of legal entities"))
                .body("items[1].replaces", hasItem("LEGAL_ENTITY_REGISTRATION"))
                .body("items[1].keyPattern", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "knb", "officer-mia75", "inviter-steppe", "auditor"})
    void only_a_service_looks_anything_up(String user) {
        as(user).queryParam("case", "case-1")
                .queryParam("purpose", "MIA_REVIEW")
                .get("/api/v1/registers/GBD_UL/records/491240000504")
                .then()
                .statusCode(403);
        as(user).contentType("application/json")
                .body("{}")
                .post("/api/v1/registers/look-ups")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_token_there_is_401() {
        given().get("/api/v1/registers").then().statusCode(401);
        given().get("/api/v1/registers/GBD_UL/records/491240000504").then().statusCode(401);
    }

    @Test
    void the_open_api_document_names_the_operations() {
        var document = URI.create(management.toString()).resolve("/q/openapi?format=json");

        assertThat(given().get(document).jsonPath().getMap("paths").keySet().stream()
                        .map(Object::toString)
                        .toList())
                .contains(
                        "/api/v1/registers",
                        "/api/v1/registers/{system}/records/{key}",
                        "/api/v1/registers/look-ups",
                        "/admin/faults",
                        "/admin/answers/{system}/{key}",
                        "/admin/look-ups",
                        "/admin/reset");
    }
}
