package kz.ruqsat.invitation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.intake.PetitionForm;
import kz.ruqsat.rulebook.assessing.AssessmentRequest;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.assessing.FormError;
import kz.ruqsat.rulebook.assessing.UnreadableRequestException;
import kz.ruqsat.rulebook.wording.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dry run over REST. */
@ServiceTest
class AssessingAPetitionTest {

    @Inject
    InstantSource clock;

    private static ValidatableResponse assess(String user, String petition, String on) {
        String body = "{\"petition\":" + petition + ",\"on\":\"" + on + "\"}";
        return Api.as(user).body(body).post("/api/v1/assessments").then();
    }

    private LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2026-04-10", "2026-05-01"})
    void it_is_the_answer_of_the_command_line(String on) throws IOException {
        String petition = Files.readString(Path.of("../docs/examples/petition.json"));
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        AssessmentRequest plain = AssessmentRequest.read(petition.getBytes(StandardCharsets.UTF_8));
        JsonNode expected = json.valueToTree(DryRun.of(plain.facts(LocalDate.parse(on)), Languages.ALL));

        String answer =
                assess(Api.INVITER, petition, on).statusCode(200).extract().asString();

        assertThat(json.readTree(answer)).isEqualTo(expected);
    }

    @Test
    void what_it_says_is_what_the_review_will_find() {
        PetitionBody petition = PetitionBody.on(today());
        JsonPath dryRun = assess(Api.INVITER, petition.json(), today().toString())
                .statusCode(200)
                .extract()
                .jsonPath();

        String caseId = Api.filed(petition);
        Api.acted(Api.OFFICER, caseId, "registration", "{}");
        JsonPath reviewed = Api.acted(Api.OFFICER, caseId, "review", "{}");

        for (String check : List.of("PURPOSE", "ENTRIES_AND_VALIDITY", "PLACE_OF_ISSUANCE")) {
            assertThat(verdicts(dryRun.getList("invitees[0].checks.find { it.check == '" + check + "' }.findings")))
                    .isEqualTo(verdicts(reviewed.getList("checks.find { it.check == '" + check + "' }.findings")));
        }
        assertThat(dryRun.getString("invitees[0].outlook")).isEqualTo("TO_KNB_UNLESS_REGISTERS_OBJECT");
        assertThat(reviewed.getString("state")).isEqualTo("MIA_REVIEW");
    }

    private static List<String> verdicts(List<Map<String, Object>> findings) {
        return findings.stream()
                .map(finding -> finding.get("rule") + " " + finding.get("verdict") + " " + finding.get("confidence"))
                .toList();
    }

    @Test
    void the_reader_of_the_command_line_knows_every_field_of_the_form() throws IOException {
        byte[] everyField = new ObjectMapper().writeValueAsBytes(fieldsOf(PetitionForm.class));

        assertThatThrownBy(() -> AssessmentRequest.read(everyField).facts(today()))
                .isInstanceOfSatisfying(
                        UnreadableRequestException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FormError::code)
                                .contains("required")
                                .doesNotContain("unknown-field"));
    }

    /** Every field of a form with its parts, none of them filled in. */
    private static Map<String, Object> fieldsOf(Class<?> form) {
        Map<String, Object> fields = new HashMap<>();
        for (RecordComponent component : form.getRecordComponents()) {
            fields.put(component.getName(), part(component.getGenericType()));
        }
        return fields;
    }

    private static Object part(Type type) {
        if (type instanceof ParameterizedType list) {
            return Collections.singletonList(part(list.getActualTypeArguments()[0]));
        }
        return type instanceof Class<?> part && part.isRecord() ? fieldsOf(part) : null;
    }

    @Test
    void R_056_a_mistake_of_form_is_told_before_it_is_filed_and_nothing_is_filed() {
        String before = Api.as(Api.INVITER).get("/api/v1/cases?limit=100").asString();

        assess(Api.INVITER, PetitionBody.on(today()).called("SHARMA1").json(), today().toString())
                .statusCode(200)
                .body("invitees[0].outlook", equalTo("RETURNED"))
                .body("invitees[0].acceptance[0].rule", equalTo("R-056"))
                .body("invitees[0].acceptance[0].field", equalTo("/invitees/0/surname"));

        assertThat(Api.as(Api.INVITER).get("/api/v1/cases?limit=100").asString())
                .isEqualTo(before);
    }

    @Test
    void without_a_day_it_is_today_and_every_invitee_is_assessed() {
        Api.as("auditor")
                .header("Accept-Language", "ru")
                .body("{\"petition\":"
                        + PetitionBody.on(today()).called("ALPHA", "BETA").json() + "}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .body("on", equalTo(today().toString()))
                .body("invitees", hasSize(2))
                .body("invitees[1].outlookText", hasKey("ru"))
                .body("invitees[1].outlookText", not(hasKey("en")));
    }

    @Test
    void an_inviter_that_names_the_ministry_is_told_that_it_cannot_file_there() {
        String petition = PetitionBody.on(today()).at("MFA").json();

        assess(Api.INVITER, petition, today().toString())
                .statusCode(200)
                .body("invitees[0].acceptance.findAll { it.verdict == 'FAILED' }.field", hasItem("/division"));
        assess("auditor", petition, today().toString())
                .statusCode(200)
                .body("invitees[0].acceptance.findAll { it.field == '/division' }", hasSize(0));
    }

    @Test
    void what_cannot_be_read_is_named_by_its_place() {
        String petition = PetitionBody.on(today()).json();

        assess(Api.INVITER, petition.replace("BUSINESS", "PLEASURE"), "2026-04-10")
                .statusCode(400)
                .body("errors.pointer", hasItem("/petition/purpose"));
        assess(Api.INVITER, petition, "10 April").statusCode(400).body("errors[0].pointer", equalTo("/on"));
        assess(Api.INVITER, petition.replace("\"training\"", "\"more\":1,\"training\""), "2026-04-10")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/petition/more"));
        Api.as(Api.INVITER).body(petition).post("/api/v1/assessments").then().statusCode(400);
        Api.as(Api.INVITER)
                .body("{}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/petition"));
    }

    @Test
    void R_056_dates_that_contradict_each_other_are_a_violation_as_when_filing() {
        assess(Api.INVITER, PetitionBody.on(today()).endingOn("2026-01-01").json(), today().toString())
                .statusCode(422)
                .body("rules", equalTo(List.of("R-056")))
                .body("errors.pointer", equalTo(List.of("/petition/validTo")));
    }

    @Test
    void only_who_has_to_do_with_petitions_may_ask() {
        String petition = PetitionBody.on(today()).json();

        for (String user : List.of("officer-mia75", "auditor", "inviter-steppe")) {
            assess(user, petition, "2026-04-10").statusCode(200);
        }
        assess("officer-delhi", petition, "2026-04-10").statusCode(403);
        assess("monitoring", petition, "2026-04-10").statusCode(403);
    }
}
