package kz.ruqsat.invitation.counter;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of them gets a problem that names field and rule, and changes nothing. */
@ServiceTest
class BadInputTest {

    private static final String ACTS =
            "registration return acceptance-refusal review checks/PURPOSE review-refusal approval-request approval-waiver decision annulment";

    @Inject
    InstantSource clock;

    private String newestBefore;

    @BeforeEach
    void look() {
        newestBefore = casesOfTengri();
    }

    @AfterEach
    void nothing_has_been_filed() {
        assertThat(casesOfTengri()).isEqualTo(newestBefore);
    }

    /** An inviter that files nothing but the bad input of this test. */
    private static String casesOfTengri() {
        return Api.as("inviter-tengri").get("/api/v1/cases?limit=100").asString();
    }

    private PetitionBody petition() {
        return PetitionBody.on(KazakhstanTime.dateOf(clock.instant())).inNameOf("491251001806");
    }

    private static ValidatableResponse filed(String body, int status) {
        return Api.file("inviter-tengri", body).then().statusCode(status);
    }

    private static void assertMalformed(String body, String pointer, String code) {
        filed(body, 400)
                .body("type", equalTo("urn:ruqsat:problem:malformed-request"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    private static void assertViolates(String body, String pointer) {
        filed(body, 422)
                .body("type", equalTo("urn:ruqsat:problem:rule-violation"))
                .body("rules", hasItem("R-056"))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void malformed_json() {
        filed("{\"division\": \"MIA75\", ", 400).body("errors[0].code", equalTo("malformed-json"));
        filed("", 400);
        filed("[]", 400);
    }

    @Test
    void unknown_fields() {
        assertMalformed(
                petition().json().replace("\"training\"", "\"status\":\"AGREED\",\"training\""),
                "/status",
                "unknown-field");
        assertMalformed(
                petition().json().replace("\"sex\"", "\"secret\":1,\"sex\""), "/invitees/0/secret", "unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-02-30", "1990-13-01", "17.05.1990", "1990-05-17T00:00:00Z", "0001-01-01", ""})
    void wrong_dates(String date) {
        assertMalformed(
                petition().json().replace("\"1990-05-17\"", '"' + date + '"'), "/invitees/0/birthDate", "wrong-format");
    }

    @Test
    void dates_that_contradict_each_other() {
        assertViolates(petition().endingOn("2026-01-01").json(), "/validTo");
        assertViolates(petition().json().replace("1990-05-17", "2099-05-17"), "/invitees/0/birthDate");
        assertViolates(petition().json().replace("2031-01-10", "2020-01-10"), "/invitees/0/travelDocument/expiresOn");
    }

    @Test
    void unknown_category_country_mission_or_division() {
        assertViolates(petition().forCategory("B14").json(), "/category");
        assertViolates(petition().ofCitizen("XX", "EMB-DEL").json(), "/invitees/0/nationality/country");
        assertViolates(petition().ofCitizen("IN", "EMB-XXX").json(), "/placeOfIssuance");
        assertViolates(petition().at("MIA20").json(), "/division");
        assertMalformed(petition().json().replace("BUSINESS", "PLEASURE"), "/purpose", "unknown-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA\\u0000RMA", "SHA\\u001bRMA", "SHA\\u202eRMA", "SHA\\ud800RMA"})
    void names_with_control_characters(String name) {
        assertMalformed(petition().called(name).json(), "/invitees/0/surname", "forbidden-character");
    }

    @Test
    void names_of_another_script_and_with_digits() {
        assertViolates(petition().called("ШАРМА").json(), "/invitees/0/surname");
        assertViolates(petition().called("SHARMA1").json(), "/invitees/0/surname");
    }

    @Test
    void values_that_are_too_long_or_too_many() {
        assertMalformed(petition().called("A".repeat(101)).json(), "/invitees/0/surname", "wrong-length");
        assertMalformed(petition().called("A".repeat(5000)).json(), "/invitees/0/surname", "too-long");
        assertMalformed(petition().forPeople(51).json(), "/invitees", "wrong-length");
        assertMalformed(
                petition().json().replace("\"stayDays\":30", "\"stayDays\":99999"), "/stayDays", "out-of-range");
        assertMalformed(petition().json().replace("\"stayDays\":30", "\"stayDays\":\"30\""), "/stayDays", "wrong-type");
    }

    @Test
    void a_body_over_the_limit() {
        filed(petition().json() + " ".repeat(262_144), 413)
                .body("type", equalTo("urn:ruqsat:problem:payload-too-large"));
    }

    @Test
    void a_missing_key_or_version() {
        Api.as("inviter-tengri")
                .body(petition().json())
                .post("/api/v1/petitions")
                .then()
                .statusCode(428)
                .body("errors[0].pointer", equalTo("Idempotency-Key"));
        String caseId = Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        Api.keyed(OFFICER)
                .body("{}")
                .post("/api/v1/cases/" + caseId + "/registration")
                .then()
                .statusCode(428)
                .body("errors[0].pointer", equalTo("If-Match"));
        Api.actOn("\"9\"", OFFICER, caseId, "registration", "{}").then().statusCode(412);
        Api.act(OFFICER, caseId, "registration", "{\"force\":true}").then().statusCode(400);
        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void no_act_on_someone_elses_case_and_none_without_the_role() {
        String caseId = Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        String etag = Api.etag(OFFICER, caseId);

        for (String act : ACTS.split(" ")) {
            String body = bodyOf(act);
            Api.actOn(etag, "officer-mia23", caseId, act, body).then().statusCode(404);
            Api.actOn("\"7\"", "officer-mia23", caseId, act, body).then().statusCode(404);
            Api.actOn(etag, "officer-mia23", UUID.randomUUID().toString(), act, body)
                    .then()
                    .statusCode(404);
            if (!act.equals("annulment")) {
                Api.actOn(etag, INVITER, caseId, act, body).then().statusCode(403);
            }
            Api.actOn(etag, "administrator", caseId, act, body).then().statusCode(403);
        }
        Api.actOn(etag, "inviter-tengri", caseId, "withdrawal", "{}").then().statusCode(404);
        Api.actOn(etag, "inviter-tengri", caseId, "annulment", "{}").then().statusCode(404);
        Api.as("inviter-tengri").get("/api/v1/cases/" + caseId).then().statusCode(404);
        Api.as("officer-mia23")
                .get("/api/v1/cases/" + caseId + "/history")
                .then()
                .statusCode(404);
        Api.as("knb").get("/api/v1/cases/" + caseId).then().statusCode(403);
        assertThat(Api.etag(OFFICER, caseId)).isEqualTo(etag);
    }

    private static String bodyOf(String act) {
        return switch (act) {
            case "return", "acceptance-refusal", "review-refusal", "annulment" -> "{\"grounds\":[\"RG-ACC-01\"]}";
            case "approval-waiver" -> "{\"basis\":\"RECIPROCITY\",\"reference\":\"x\"}";
            case "checks/PURPOSE" -> "{\"outcome\":\"PASSED\",\"reason\":\"x\"}";
            case "decision" -> "{\"decision\":\"AGREE\"}";
            default -> "{}";
        };
    }

    @Test
    void lists_are_paged_and_wrong_parameters_are_named() {
        Stream.of("limit=0", "limit=101", "limit=x", "cursor=!!", "state=NONE")
                .forEach(query ->
                        Api.as(OFFICER).get("/api/v1/cases?" + query).then().statusCode(400));

        Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        var first = Api.as(OFFICER)
                .get("/api/v1/cases?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = Api.as(OFFICER)
                .get("/api/v1/cases?limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getString("items[0].caseId")).isGreaterThan(first.getString("items[0].caseId"));
        assertThat(Api.as(OFFICER)
                        .get("/api/v1/cases?number=" + second.getString("items[0].caseNumber"))
                        .jsonPath()
                        .getList("items.caseId"))
                .containsExactly(second.getString("items[0].caseId"));
    }
}
