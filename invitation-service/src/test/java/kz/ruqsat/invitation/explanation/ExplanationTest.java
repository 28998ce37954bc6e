package kz.ruqsat.invitation.explanation;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import org.junit.jupiter.api.Test;

/** Why was this refused: one call, three readings. */
@ServiceTest
class ExplanationTest {

    private static final String AUDITOR = "auditor";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The place of issuance of an Indian citizen is New Delhi, not Berlin. */
    private static final int PLACE = 2;

    @Inject
    InstantSource clock;

    private PetitionBody petition() {
        return PetitionBody.on(KazakhstanTime.dateOf(clock.instant()));
    }

    private String reviewed(PetitionBody petition) {
        String caseId = Api.filed(petition);
        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");
        return caseId;
    }

    private String refusedForThePlace() {
        String caseId = reviewed(petition().ofCitizen("IN", "EMB-BER"));
        Api.acted(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-MIA-04\"]}");
        return caseId;
    }

    private static String url(String caseId, String query) {
        return "/api/v1/cases/" + caseId + "/explanation" + query;
    }

    private static JsonPath explained(String user, String caseId, String query) {
        return Api.as(user)
                .get(url(caseId, query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void why_was_this_refused_is_answered_in_one_call_with_the_line_of_the_rules_behind_it() {
        String caseId = refusedForThePlace();

        JsonPath told = explained(INVITER, caseId, "");
        assertThat(told.getString("reading")).isEqualTo("APPLICANT");
        assertThat(told.getString("outcome.state")).isEqualTo("REFUSED");
        assertThat(told.getString("outcome.atState")).isEqualTo("MIA_REVIEW");
        assertThat(told.getMap("outcome.text"))
                .isEqualTo(Map.of("en", "Refused", "ru", "Отказано", "kk", "Бас тартылды"));
        assertThat(told.getList("checks.check"))
                .containsExactly("PURPOSE", "ENTRIES_AND_VALIDITY", "PLACE_OF_ISSUANCE", "REFUSAL_GROUNDS");
        assertThat(told.getList("checks.outcome")).containsExactly("PASSED", "PASSED", "FAILED", "PASSED");

        Map<String, Object> finding =
                told.param("place", "FAILED").getMap("checks[" + PLACE + "].findings.find { it.verdict == place }");
        assertThat(finding)
                .containsEntry("rule", "R-073")
                .containsEntry("title", "Consular district of citizenship")
                .containsEntry("source", "seed/Place of issuance")
                .containsEntry("confidence", "SEED")
                .containsEntry("ground", "RG-MIA-04")
                .containsKey("ruleVersion");
        assertThat(told.getList("grounds.code")).containsExactly("RG-MIA-04");
        assertThat(told.getList("grounds[0].rules.rule")).contains("R-073");
        assertThat(told.getString("grounds[0].legalBasis.en")).isNotBlank();
        assertThat(told.getString("rulebook")).startsWith("2026.1/");
        assertThat(told.getList("terms.clock")).containsExactly("MIA_REVIEW");
        assertThat(told.getString("terms[0].explanation")).contains("R-083");
        assertThat(told.getList("acts")).as("not for the applicant").isNull();
        assertThat(told.getList("history")).isNull();
        assertThat(told.prettify()).doesNotContain("CANARY", "ZZ0001KNA2");
    }

    @Test
    void it_is_answered_in_the_language_that_is_asked_for() {
        String caseId = refusedForThePlace();

        JsonPath russian = Api.as(INVITER)
                .header("Accept-Language", "ru-KZ,ru;q=0.9")
                .get(url(caseId, ""))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(russian.getMap("outcome.text")).isEqualTo(Map.of("ru", "Отказано"));
        assertThat(russian.getMap("checks[" + PLACE + "].findings[0].explanation"))
                .containsOnlyKeys("ru");
        assertThat(russian.getMap("grounds[0].text")).containsOnlyKeys("ru");
    }

    @Test
    void the_officer_reads_what_was_done_and_the_auditor_the_sealed_history_and_the_data_besides() {
        String caseId = refusedForThePlace();

        JsonPath officer = explained(OFFICER, caseId, "");
        assertThat(officer.getString("reading")).isEqualTo("OFFICER");
        assertThat(officer.getList("acts.transition")).containsExactly("I5", "I6", "I7");
        assertThat(officer.getList("acts.role")).containsOnly("MIA_OFFICER");
        assertThat(officer.getString("grounds[0].officersText")).isNotBlank();
        assertThat(officer.getList("history")).isNull();
        assertThat(officer.getList("registers.system")).contains("EIS_BERKUT", "EGOV_PAYMENT_GATEWAY");
        assertThat(explained(INVITER, caseId, "").getList("registers")).isNull();

        JsonPath auditor = explained(AUDITOR, caseId, "");
        assertThat(auditor.getString("reading")).isEqualTo("AUDITOR");
        assertThat(auditor.getList("history.transition")).containsExactly("I2", "R-040", "I5", "I6", "I7");
        assertThat(auditor.getList("history.actor")).doesNotContainNull();
        assertThat(auditor.getList("history.hash").stream().distinct()).hasSize(5);
        assertThat(auditor.getMap("dataVersions")).containsKeys("rules.json", "refusal-grounds.json");
        assertThat(auditor.getMap("dataVersions")).containsKey("working-calendar of MIA_REVIEW");
        assertThat(auditor.prettify()).doesNotContain("CANARY", "ZZ0001KNA2");
    }

    @Test
    void r082_an_officer_may_read_what_the_applicant_reads_and_an_inviter_no_more_than_that() {
        String caseId = refusedForThePlace();

        assertThat(explained(OFFICER, caseId, "?reading=applicant").prettify())
                .isEqualTo(explained(INVITER, caseId, "").prettify());
        Api.as(INVITER).get(url(caseId, "?reading=officer")).then().statusCode(403);
        Api.as(INVITER).get(url(caseId, "?reading=auditor")).then().statusCode(403);
        Api.as(OFFICER).get(url(caseId, "?reading=auditor")).then().statusCode(403);
        Api.as(OFFICER)
                .get(url(caseId, "?reading=judge"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reading"));
        for (String stranger : List.of("inviter-tengri", "officer-mia23")) {
            Api.as(stranger).get(url(caseId, "")).then().statusCode(404);
        }
        Api.as(OFFICER).get(url(UUID.randomUUID().toString(), "")).then().statusCode(404);
        Api.as("knb").get(url(caseId, "")).then().statusCode(403);
    }

    @Test
    void r082_a_neutral_ground_is_told_to_the_applicant_in_neutral_words_and_by_no_code_or_rule() {
        String caseId = reviewed(petition());
        Api.acted(
                OFFICER,
                caseId,
                "checks/REFUSAL_GROUNDS",
                "{\"outcome\":\"FAILED\",\"ground\":\"RG-ENT-01\",\"reason\":\"as the list says\"}");
        Api.acted(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-ENT-01\"]}");

        JsonPath told = explained(INVITER, caseId, "");
        assertThat(told.getList("grounds")).hasSize(1);
        assertThat(told.getString("grounds[0].text.en")).isNotBlank();
        assertThat(told.getString("grounds[0].code")).isNull();
        assertThat(told.getList("grounds[0].rules")).isNull();
        assertThat(told.getList("checks[3].findings")).isEmpty();
        assertThat(told.prettify()).doesNotContain("RG-ENT", "as the list says", "R-160");

        JsonPath officer = explained(OFFICER, caseId, "");
        assertThat(officer.getList("grounds.code")).containsExactly("RG-ENT-01");
        assertThat(officer.getString("checks[3].officers[0].reason")).isEqualTo("as the list says");
        assertThat(officer.getList("acts.transition")).containsExactly("I5", "I6", "R-081", "I7");
    }

    @Test
    void every_state_has_its_explanation() {
        String caseId = Api.filed(petition());
        assertExplained(caseId, "SUBMITTED", 0);
        Api.acted(OFFICER, caseId, "return", "{\"grounds\":[\"RG-ACC-05\"]}");
        assertExplained(caseId, "RETURNED", 0);
        assertThat(explained(INVITER, caseId, "").getList("grounds.code")).containsExactly("RG-ACC-05");
        Api.acted(INVITER, caseId, "resubmission", petition().correction());
        Api.acted(OFFICER, caseId, "registration", "{}");
        assertExplained(caseId, "REGISTERED", 0);
        Api.acted(OFFICER, caseId, "review", "{}");
        assertExplained(caseId, "MIA_REVIEW", 4);
        Api.acted(OFFICER, caseId, "approval-request", "{}");
        assertExplained(caseId, "AWAITING_KNB", 4);
        Api.acted(INVITER, caseId, "withdrawal", "{}");
        assertExplained(caseId, "WITHDRAWN", 4);
        assertThat(explained(INVITER, caseId, "").getString("outcome.atState")).isEqualTo("AWAITING_KNB");
        assertThat(explained(INVITER, caseId, "").getList("terms.status"))
                .as("past terms, too")
                .containsOnly("STOPPED");

        String unaccepted = Api.filed(petition());
        Api.acted(OFFICER, unaccepted, "acceptance-refusal", "{\"grounds\":[\"RG-ACC-02\"]}");
        assertExplained(unaccepted, "REFUSED", 0);
        assertThat(explained(INVITER, unaccepted, "").getList("grounds[0].rules.rule"))
                .as("the line of the Rules, though no check was made")
                .isNotEmpty();
    }

    private static void assertExplained(String caseId, String state, int checks) {
        for (String reader : List.of(INVITER, OFFICER, AUDITOR)) {
            JsonPath explained = explained(reader, caseId, "");
            assertThat(explained.getString("outcome.state")).isEqualTo(state);
            assertThat(explained.getMap("outcome.text")).containsOnlyKeys("en", "ru", "kk");
            assertThat(explained.getList("checks")).hasSize(checks);
        }
    }

    @Test
    void oq14_a_waived_approval_is_explained_to_officials_with_its_basis() {
        String ministry = "officer-mfa";
        String caseId = Api.file(
                        ministry, petition().byNoteVerbale().forHighGuest().json())
                .then()
                .statusCode(201)
                .extract()
                .path("cases[0].caseId");
        Api.acted(ministry, caseId, "registration", "{}");
        Api.acted(ministry, caseId, "review", "{}");
        Api.acted(ministry, caseId, "approval-waiver", "{\"basis\":\"RECIPROCITY\",\"reference\":\"Note 17-2/415\"}");
        Api.acted(ministry, caseId, "decision", "{\"decision\":\"AGREE\"}");

        JsonPath officer = explained(ministry, caseId, "");
        assertThat(officer.getString("outcome.waiver.basis")).isEqualTo("RECIPROCITY");
        assertThat(officer.getList("acts.transition")).containsExactly("I2", "I5", "I6", "I8a", "I10");
        assertThat(explained(ministry, caseId, "?reading=applicant").getString("outcome.waiver"))
                .isNull();
    }

    /** {@code -Druqsat.renew=true} writes it anew; ids and dates in it are those of that run. */
    @Test
    void the_example_of_the_documentation_is_what_the_applicant_reads() throws IOException {
        Path file = Path.of("..", "docs", "examples", "explanation.json");
        JsonNode answer =
                JSON.readTree(Api.as(INVITER).get(url(refusedForThePlace(), "")).asString());
        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        }

        JsonNode example = JSON.readTree(Files.readString(file));
        assertThat(example.get("checks").get(PLACE))
                .isEqualTo(answer.get("checks").get(PLACE));
        assertThat(example.get("grounds")).isEqualTo(answer.get("grounds"));
        assertThat(fields("", example)).isEqualTo(fields("", answer));
    }

    private static TreeSet<String> fields(String at, JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.properties().forEach(field -> {
            names.add(at + "/" + field.getKey());
            names.addAll(fields(at + "/" + field.getKey(), field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(item -> names.addAll(fields(at + "/*", item)));
        }
        return names;
    }
}
