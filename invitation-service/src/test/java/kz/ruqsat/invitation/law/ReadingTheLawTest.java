package kz.ruqsat.invitation.law;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and lists over REST. */
@ServiceTest
class ReadingTheLawTest {

    @Inject
    InstantSource clock;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private static ValidatableResponse read(String address) {
        return Api.as("monitoring").get("/api/v1/" + address).then();
    }

    private static String rule(String id) {
        return "rules.find { it.id == '" + id + "' }";
    }

    @Test
    void R_073_binds_from_10_March_2026_and_not_the_day_before() {
        read("rulebook?on=2026-03-09")
                .statusCode(200)
                .body("version", equalTo("2026.1/2026-01-01"))
                .body(rule("R-073") + ".binding", equalTo("NOT_YET"))
                .body(rule("R-073") + ".why.en", startsWith("Not in force on 9 March 2026"))
                .body(rule("R-161") + ".binding", equalTo("IN_FORCE"));
        read("rulebook?on=2026-03-10")
                .statusCode(200)
                .body("version", equalTo("2026.1/2026-03-10"))
                .body(rule("R-073") + ".binding", equalTo("IN_FORCE"))
                .body(rule("R-074") + ".text.parameters.longTermLongerThanDays", equalTo(List.of("90")))
                .body(rule("R-100") + ".selectedBy", equalTo("VISA_APPLICATION_DATE"));
    }

    @Test
    void without_a_day_it_is_today_on_the_clock_of_the_stand() {
        read("rulebook")
                .statusCode(200)
                .body("on", equalTo(KazakhstanTime.dateOf(clock.instant()).toString()));
    }

    @Test
    void who_has_the_catalogue_already_is_told_so() {
        String tag = read("rulebook?on=2026-03-10").extract().header("ETag");

        assertThat(tag).contains("2026.1/2026-03-10");
        Api.as("monitoring")
                .header("If-None-Match", tag)
                .get("/api/v1/rulebook?on=2026-03-10")
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("ETag", equalTo(tag));
        Api.as("monitoring")
                .header("If-None-Match", tag)
                .get("/api/v1/rulebook?on=2026-03-11")
                .then()
                .statusCode(200);
        Api.as("monitoring")
                .header("If-None-Match", tag)
                .header("Accept-Language", "ru")
                .get("/api/v1/rulebook?on=2026-03-10")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"kk-KZ, kk", "'de, ru;q=0.9, en;q=0.8', ru", "en, en"})
    void the_reader_chooses_the_language(String wished, String language) {
        Api.as("monitoring")
                .header("Accept-Language", wished)
                .get("/api/v1/reference/documents?on=2026-03-10")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(language))
                .header("Vary", containsStringIgnoringCase("accept-language"))
                .body("rows[0].name.keySet()", hasSize(1))
                .body("rows[0].name", hasKey(language));
    }

    @Test
    void without_a_language_of_the_procedure_all_three_are_given() {
        Api.as("monitoring")
                .header("Accept-Language", "de")
                .get("/api/v1/reference/documents?on=2026-03-10")
                .then()
                .body("rows[0].name.keySet()", hasItems("en", "ru", "kk"));
    }

    @Test
    void one_rule_shows_its_texts_questions_and_grounds() {
        read("rulebook/R-074")
                .statusCode(200)
                .body("texts.version", equalTo(List.of("2026-03-10")))
                .body("openQuestions.id", equalTo(List.of("OQ-23")))
                .body("grounds.key", hasItem("RG-MIA-05"));
        read("rulebook/R-999").statusCode(404).body("type", equalTo("urn:ruqsat:problem:not-found"));
    }

    @Test
    void R_001_what_changes_between_9_and_10_March_2026() {
        read("rulebook/changes?from=2026-03-09&to=2026-03-10")
                .statusCode(200)
                .body("rules.id", hasItems("R-040", "R-073", "R-086", "R-100"))
                .body("rules.id", not(hasItem("R-161")))
                .body("terms.after.clock", hasItem("KNB_3WD"));
        read("rulebook/changes?from=2026-03-10&to=2026-03-11").statusCode(200).body("rules", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "rulebook?on=yesterday, /on, wrong-format",
        "rulebook?on=2026-02-30, /on, wrong-format",
        "reference/missions?on=10.03.2026, /on, wrong-format",
        "rulebook/changes?from=2026-03-10, /to, required",
        "rulebook/changes?to=2026-03-10, /from, required",
        "rulebook/changes?from=2026-03-10&to=2026-03-09, /to, invalid-value"
    })
    void a_day_that_cannot_be_read_is_named(String address, String pointer, String code) {
        read(address)
                .statusCode(400)
                .body("type", equalTo("urn:ruqsat:problem:malformed-request"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "categories",
                "documents",
                "missions",
                "consular-districts",
                "refusal-grounds",
                "electronic-visas",
                "invitation-free-states",
                "fees",
                "open-questions",
                "state-systems",
                "terms",
                "calendar"
            })
    void every_list_has_a_version_and_a_first_day(String table) {
        read("reference/" + table + "?on=2026-03-10")
                .statusCode(200)
                .body("table", equalTo(table))
                .body("dataVersion", not(equalTo("")))
                .body("from", not(equalTo("")))
                .body("rows", not(hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missions?on=2026-03-09",
                "calendar?on=2024-12-31",
                "calendar?on=2028-01-01",
                "terms?on=2024-12-31"
            })
    void R_077_a_list_is_never_guessed_for_a_day_it_is_not_loaded_for(String address) {
        read("reference/" + address)
                .statusCode(422)
                .body("rules", equalTo(List.of("R-077")))
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("not-loaded"));
    }

    @Test
    void an_unknown_list_is_not_found_and_the_known_ones_are_named() {
        read("reference/mission").statusCode(404).body("detail", containsString("missions"));
    }

    @Test
    void the_OpenAPI_document_describes_what_is_read_and_assessed() {
        given().get(management.resolve("/q/openapi?format=json"))
                .then()
                .statusCode(200)
                .body("components.schemas.DryRun.properties", hasKey("invitees"))
                .body("components.schemas.LawOnDate.properties", hasKey("rules"))
                .body("components.schemas.AssessmentForm.properties", hasKey("petition"))
                .body("paths", hasKey("/api/v1/rulebook/changes"));
    }

    @Test
    void nobody_reads_without_signing_in() {
        given().get("/api/v1/rulebook").then().statusCode(401);
        given().get("/api/v1/reference/missions").then().statusCode(401);
    }
}
