package kz.ruqsat.invitation.intake;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class FilingPetitionsTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private PetitionBody petition() {
        return PetitionBody.on(today());
    }

    private LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }

    @Test
    void the_receipt_has_numbers_hash_rules_and_due_dates_with_their_reasons() {
        Api.file(INVITER, petition().json())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/petitions/"))
                .body("contentHash", matchesPattern("sha-256:[0-9a-f]{64}"))
                .body("rulebook", startsWith("2026.1/"))
                .body("cases", hasSize(1))
                .body("cases[0].state", equalTo("SUBMITTED"))
                .body("cases[0].caseNumber", matchesPattern("INV-MIA75-20[0-9]{2}-[0-9]{7}"))
                .body("expected.clock", equalTo(List.of("MIA_REVIEW", "KNB_3WD", "DECISION_1WD")))
                .body("expected.rule", equalTo(List.of("R-083", "R-086", "R-090")))
                .body("expected[1].explanation", containsString("R-086"));
    }

    /** Its dates are those of a stand whose clock has just begun. */
    @Test
    void the_example_of_the_documentation_is_taken_as_it_stands() throws IOException {
        String example = Files.readString(Path.of("..", "docs", "examples", "petition.json"))
                .replace("2026-05-04", today().plusDays(30).toString())
                .replace("2026-06-02", today().plusDays(59).toString());

        Api.file(INVITER, example).then().statusCode(201);
    }

    @Test
    void what_was_filed_stands_on_the_topics_without_the_person() {
        String caseId = Api.filed(petition());
        Topics topics = new Topics(bootstrapServers);

        Envelope submitted =
                topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 1).getFirst();
        assertThat(submitted.type()).isEqualTo("kz.ruqsat.invitation.petition-submitted.v1");
        assertThat(submitted.source()).isEqualTo("/ruqsat/invitation-service");
        assertThat(submitted.subject()).hasToString(caseId);
        assertThat(submitted.sequence()).isEqualTo(1);
        assertThat(submitted.rulebook()).startsWith("2026.1/");
        assertThat(submitted.causation()).isNotEmpty();

        assertThat(topics.awaitStages(caseId, 1)).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo("SUBMITTED");
            assertThat(stage.optional()).isTrue();
            assertThat(stage.transition()).isEqualTo("I2");
            assertThat(stage.reporterKind()).isEqualTo("MIA_TD");
            assertThat(stage.reporter()).isEqualTo("MIA75");
        });
        for (Topic topic : List.of(Topic.INVITATION_EVENTS, Topic.STAGES)) {
            topics.recordsOf(topic, caseId)
                    .forEach(record -> assertThat(new String(record.value()))
                            .doesNotContain("CANARY", "ZZ0001KNA2", "1990-05-17", "Dostyk"));
        }
    }

    @Test
    void each_invitee_is_a_case_of_the_same_folder() {
        String petitionId = Api.file(INVITER, petition().forPeople(3).json())
                .then()
                .statusCode(201)
                .body("cases", hasSize(3))
                .extract()
                .path("petitionId");

        Api.as(INVITER)
                .get("/api/v1/petitions/" + petitionId)
                .then()
                .statusCode(200)
                .body("cases", hasSize(3));
        Api.as(OFFICER).get("/api/v1/petitions/" + petitionId).then().statusCode(200);
        Api.as("auditor")
                .get("/api/v1/petitions/" + petitionId)
                .then()
                .statusCode(200)
                .body(not(containsString("CANARY")));
        Api.as("officer-mia23").get("/api/v1/petitions/" + petitionId).then().statusCode(404);
        Api.as("inviter-tengri").get("/api/v1/petitions/" + petitionId).then().statusCode(404);
    }

    @Test
    void one_faulty_invitee_keeps_all_of_them_out() {
        long before = openCases();

        Api.file(INVITER, petition().called("RIGHT", "ШАРМА").json())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:rule-violation"))
                .body("rules", hasItems("R-056"))
                .body("errors.pointer", equalTo(List.of("/invitees/1/surname")));

        assertThat(openCases()).isEqualTo(before);
    }

    private long openCases() {
        return Api.as(INVITER)
                .get("/api/v1/cases?limit=100&state=SUBMITTED")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void the_same_key_gives_the_same_cases_and_another_body_under_it_is_refused() {
        String key = UUID.randomUUID().toString();
        String body = petition().json();
        String first = sendUnder(key, body, 201);

        assertThat(sendUnder(key, body, 201)).isEqualTo(first);
        Api.as(INVITER)
                .header("Idempotency-Key", key)
                .body(petition().unpaid().json())
                .post("/api/v1/petitions")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:idempotency-key-reused"));
    }

    private static String sendUnder(String key, String body, int status) {
        return Api.as(INVITER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/petitions")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void r052_the_ministry_files_by_note_verbale_and_decides_itself() {
        String caseId = Api.file("officer-mfa", petition().byNoteVerbale().json())
                .then()
                .statusCode(201)
                .body("cases[0].caseNumber", startsWith("INV-MFA-"))
                .extract()
                .path("cases[0].caseId");

        Api.acted("officer-mfa", caseId, "registration", "{}");
        assertThat(new Topics(bootstrapServers).awaitStages(caseId, 2).getLast().reporterKind())
                .isEqualTo("MFA");
        Api.as(OFFICER).get("/api/v1/cases/" + caseId).then().statusCode(404);
        assertThat(Api.read("officer-mfa", caseId).getMap("noteVerbale"))
                .containsEntry("number", "17-2/415")
                .containsEntry("inviterKind", "STATE_BODY");
    }

    @Test
    void r052_a_note_is_required_at_the_ministry_and_refused_at_a_division() {
        Api.file("officer-mfa", petition().at("MFA").inNameOf("").json())
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-052")))
                .body("errors[0].pointer", equalTo("/noteVerbale"))
                .body("errors[0].code", equalTo("identifier-missing"));
        String note =
                "\"noteVerbale\":{\"number\":\"1\",\"datedOn\":\"%s\",\"inviterKind\":\"STATE_BODY\"},\"training\"";
        Api.file(INVITER, petition().json().replace("\"training\"", note.formatted(today())))
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-052")))
                .body("errors[0].code", equalTo("identifier-unexpected"));
        Api.file(
                        "officer-mfa",
                        petition()
                                .byNoteVerbale()
                                .json()
                                .replace("\"datedOn\":\"" + today(), "\"datedOn\":\"" + today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/noteVerbale/datedOn"));
    }

    @Test
    void r052_the_ministry_corrects_and_withdraws_what_came_by_note() {
        PetitionBody byNote = petition().byNoteVerbale();
        String caseId = Api.file("officer-mfa", byNote.json())
                .then()
                .statusCode(201)
                .extract()
                .path("cases[0].caseId");

        Api.acted("officer-mfa", caseId, "return", "{\"grounds\":[\"RG-ACC-05\"]}");
        assertThat(Api.acted("officer-mfa", caseId, "resubmission", byNote.correction())
                        .getString("state"))
                .isEqualTo("SUBMITTED");
        assertThat(Api.acted("officer-mfa", caseId, "withdrawal", "{}").getString("state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void r051_nobody_files_in_the_name_of_another_and_nobody_but_the_ministry_at_the_ministry() {
        Api.file(INVITER, petition().inNameOf("491251001806").json())
                .then()
                .statusCode(422)
                .body("rules", hasItems("R-051"))
                .body("errors[0].pointer", equalTo("/inviter/number"));
        Api.file(INVITER, petition().at("MFA").json())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/division"));
    }

    @Test
    void r040_and_r041_a_return_asks_for_no_superfluous_document_and_takes_codes_and_objects() {
        String caseId = Api.filed(petition());
        String etag = Api.etag(OFFICER, caseId);

        Api.actOn(
                        etag,
                        OFFICER,
                        caseId,
                        "return",
                        wanting("\"STATE_DUTY_PAYMENT\",{\"code\":\"SERVICE_CONTRACT\",\"form\":\"NOTARIZED_COPY\"}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:rule-violation"))
                .body("rules", equalTo(List.of("R-040", "R-041")))
                .body("errors.pointer", equalTo(List.of("/documents/0", "/documents/1/form")))
                .body("errors.code", equalTo(List.of("obtainable-from-state-system", "notarized-copy-not-allowed")));
        Api.actOn(
                        etag,
                        OFFICER,
                        caseId,
                        "return",
                        wanting("{\"code\":\"STATE_DUTY_PAYMENT\",\"basis\":\"TREATY\",\"act\":\"of 1994\"}"))
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-040", "R-042")));
        assertMalformedReturn(etag, caseId, "1", "/documents/0");
        assertMalformedReturn(etag, caseId, "null", "/documents/0");
        assertMalformedReturn(etag, caseId, "{\"form\":\"COPY\"}", "/documents/0/code");
        assertMalformedReturn(etag, caseId, "{\"code\":\"SERVICE_CONTRACT\",\"form\":\"FAX\"}", "/documents/0/form");
        assertMalformedReturn(etag, caseId, "{\"code\":\"SERVICE_CONTRACT\",\"colour\":1}", "/documents/0/colour");
        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("SUBMITTED");

        Api.acted(
                OFFICER,
                caseId,
                "return",
                wanting("\"SERVICE_CONTRACT\",{\"code\":\"REPRESENTATIVE_AUTHORITY\",\"form\":\"ORIGINAL\"}"));
        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("RETURNED");
    }

    private static void assertMalformedReturn(String etag, String caseId, String document, String pointer) {
        Api.actOn(etag, OFFICER, caseId, "return", wanting(document))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static String wanting(String documents) {
        return "{\"grounds\":[\"RG-ACC-05\"],\"documents\":[" + documents + "]}";
    }

    @Test
    void r041_a_petition_tells_which_documents_were_shown_as_originals() {
        String shown =
                petition().json().replace("\"issuer\":\"COMPANY\"", "\"issuer\":\"COMPANY\",\"shown\":\"ORIGINAL\"");
        String caseId =
                Api.file(INVITER, shown).then().statusCode(201).extract().path("cases[0].caseId");

        Api.act(OFFICER, caseId, "return", wanting("{\"code\":\"SERVICE_CONTRACT\",\"form\":\"NOTARIZED_COPY\"}"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("original was presented"));
    }

    @Test
    void i3_a_returned_petition_is_corrected_and_may_go_to_another_division() {
        String caseId = Api.filed(petition());
        String number = Api.read(INVITER, caseId).getString("caseNumber");
        var returned = Api.acted(OFFICER, caseId, "return", "{\"grounds\":[\"RG-ACC-03\"]}");
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getString("terms[0].clock")).isEqualTo("CORRECTION");
        assertThat(Api.read(INVITER, caseId).getString("toldGrounds[0].code")).isEqualTo("RG-ACC-03");

        var again = Api.acted(
                INVITER, caseId, "resubmission", petition().at("MIA23").correction());
        assertThat(again.getString("state")).isEqualTo("SUBMITTED");
        assertThat(again.getString("body")).isEqualTo("MIA23");
        assertThat(again.getString("caseNumber")).isEqualTo(number);
        Api.as(OFFICER).get("/api/v1/cases/" + caseId).then().statusCode(404);
        Api.as("officer-mia23").get("/api/v1/cases/" + caseId).then().statusCode(200);
    }
}
