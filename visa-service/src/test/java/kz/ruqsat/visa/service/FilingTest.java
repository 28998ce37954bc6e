package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.invitation.InvitationExpired;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes to the counter, and what is sent away from it. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class FilingTest {

    @Test
    void the_person_is_fetched_once_with_a_service_token_however_long_the_owner_is_away() {
        Mission mission = Mission.unheardOf();
        mission.publishAgreed("EMB-DEL");
        await("it was asked and had no answer").until(() -> mission.reads().size() > 1);
        mission.seenBy(Mission.DELHI).then().statusCode(200).body("state", equalTo("FETCHING"));
        mission.apply().then().statusCode(409).body("state", equalTo("FETCHING"));

        mission.putPerson("1990-05-17");
        mission.awaitState("OPEN");

        assertThat(mission.reads()).allMatch("Bearer purpose=VISA"::equals);
        int reads = mission.reads().size();
        mission.applied();
        assertThat(mission.reads()).hasSize(reads);
        assertThat(Topics.read(Topic.VISA_EVENTS, mission.caseId().toString()))
                .extracting(e -> e.type().replaceAll("kz.ruqsat.visa.|.v1", ""))
                .startsWith("invitation-received", "holder-fetched");
    }

    @Test
    void an_invitation_that_expires_before_its_person_has_come_is_closed_and_not_asked_for_any_more() {
        Mission mission = Mission.unheardOf();
        mission.publishAgreed("EMB-DEL");
        mission.awaitState("FETCHING");

        Topics.publish(mission.caseId(), 2, Mission.AGREED_AT, new InvitationExpired(mission.registrationNumber()));
        mission.awaitState("CLOSED");

        mission.apply()
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("grounds", equalTo(List.of("RG-CON-01")));
    }

    @Test
    void an_invitation_is_shown_to_its_own_mission_and_the_auditor_alone_and_tells_nothing_of_the_person() {
        Mission mission = Mission.agreed();

        Response seen = mission.seenBy(Mission.DELHI);

        seen.then()
                .statusCode(200)
                .body("category", equalTo("B2"))
                .body("placeOfIssuance", equalTo("EMB-DEL"))
                .body("goodUntil", equalTo("2027-03-10"));
        assertThat(seen.asString()).doesNotContain(Mission.CANARY, "P0001", "1990");
        mission.seenBy("auditor").then().statusCode(200);
        mission.seenBy("officer-berlin").then().statusCode(404);
        mission.seenBy("inviter-steppe").then().statusCode(403);
        Mission.unheardOf().seenBy(Mission.DELHI).then().statusCode(404);
    }

    @Test
    void an_unknown_registration_number_is_not_found() {
        Mission.unheardOf().apply().then().statusCode(404);
    }

    @Test
    void R_133_at_another_mission_it_is_filed_and_refused_and_the_invitation_stays_open() {
        Mission mission = Mission.agreed();

        Response filed =
                Mission.post("officer-berlin", Mission.key(), mission.form().replace("P0001KNA2", "X99999"));

        filed.then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("body", equalTo("EMB-BER"))
                .body("grounds", equalTo(List.of("RG-CON-02")));
        assertThat(filed.asString()).doesNotContain(Mission.CANARY, "P0001", "1990");
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("OPEN"));
        String caseId = filed.jsonPath().getString("caseId");
        await("both moves are told")
                .untilAsserted(() -> assertThat(Topics.read(Topic.VISA_EVENTS, caseId))
                        .extracting(e -> e.type().replaceAll("kz.ruqsat.visa.|.v1", ""))
                        .containsExactly("visa-application-submitted", "visa-refused"));
    }

    @Test
    void R_050_a_second_application_on_a_used_invitation_is_a_case_that_ends_on_RG_CON_01() {
        Mission mission = Mission.agreed();
        Mission.issue(mission.readyToIssue()).then().statusCode(200);

        mission.apply()
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("grounds", equalTo(List.of("RG-CON-01")))
                .body("invitationCaseId", equalTo(mission.caseId().toString()));
    }

    @Test
    void R_044_a_state_system_that_is_down_delays_the_case_and_decides_nothing() {
        Mission mission = Mission.agreedFor("RGDWN0001");
        Response filed = mission.apply();
        String caseId = filed.jsonPath().getString("caseId");

        filed.then().statusCode(201).body("awaiting", equalTo("STATE_SYSTEMS"));
        Mission.awaitAnswers(caseId);

        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .body("findings.find { it.rule == 'R-130' && it.field == '' }.verdict", equalTo("PASSED"));
    }

    @Test
    void R_106_prints_on_record_are_not_taken_again() {
        String caseId = Mission.agreedFor("RGFPR0001").applied();

        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .body("state", equalTo("EXAMINATION"))
                .body("fingerprints", equalTo("ON_RECORD"));
    }

    @Test
    void R_130_an_unpaid_application_is_returned_filed_anew_and_accepted_and_its_invitation_is_free_meanwhile() {
        Mission mission = Mission.agreed();
        Response filed =
                Mission.post(Mission.DELHI, Mission.key(), mission.form().replace("KZ-FEE-0001", "KZ-FEE-0001-UNPAID"));
        String caseId = filed.jsonPath().getString("caseId");
        Mission.awaitAnswers(caseId);

        Mission.decide(caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-130")))
                .body("grounds", equalTo(List.of("RG-CON-07")))
                .body("errors[0].pointer", equalTo("/feePayment"));
        Mission.done(caseId, "return", "{\"grounds\": [\"RG-CON-07\"]}")
                .then()
                .body("state", equalTo("RETURNED"))
                .body("grounds", equalTo(List.of("RG-CON-07")))
                .body("terms[0].clock", equalTo("CORRECTION"));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("OPEN"));

        Mission.done(caseId, "resubmission", mission.form())
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("terms.size()", equalTo(0));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("TAKEN_UP"));
        Mission.awaitAnswers(caseId);
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE).then().body("state", equalTo("FINGERPRINT_PENDING"));
    }

    @Test
    void a_returned_application_can_be_withdrawn_while_another_one_holds_the_invitation() {
        Mission mission = Mission.agreed();
        String returned = mission.applied();
        Mission.done(returned, "return", "{\"documents\": [\"PHOTO_35X45\"]}")
                .then()
                .body("missingDocuments", equalTo(List.of("PHOTO_35X45")));
        mission.applied();

        Mission.decide(returned, "resubmission", mission.form())
                .then()
                .statusCode(409)
                .body("state", equalTo("TAKEN_UP"));
        Mission.done(returned, "withdrawal", "{}").then().body("state", equalTo("WITHDRAWN"));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("TAKEN_UP"));
    }

    private static String uninvited(String citizenship, String category, String more) {
        return """
                {"travelDocumentNumber": "C01X00T47", "travelDocumentExpiresOn": "2031-01-10", "photo": "PHOTO-18",
                 "addressInKazakhstan": "Dostyk 1, Almaty", "feePayment": "KZ-FEE-0002", %s
                 "visa": {"category": "%s", "entries": "SINGLE", "validFrom": "2027-04-01", "validTo": "2027-04-30", "stayDays": 30},
                 "applicant": {"surname": "%s", "givenNames": "EVA", "birthDate": "1988-02-03", "sex": "F", "citizenship": "%s",
                  "documentIssuedBy": "DE"}}""".formatted(more, category, Mission.CANARY, citizenship);
    }

    @Test
    void R_060_a_citizen_of_a_listed_state_gets_a_visa_without_an_invitation_and_the_reason_is_recorded() {
        Response filed = Mission.post("officer-berlin", Mission.key(), uninvited("DE", "B3", ""));

        filed.then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("withoutInvitation", equalTo("R-060"))
                .body("category", equalTo("B3"));
        assertThat(filed.asString()).doesNotContain(Mission.CANARY, "1988");
    }

    @Test
    void R_050_whoever_needs_an_invitation_and_names_none_files_nothing() {
        Mission.post("officer-berlin", Mission.key(), uninvited("IN", "B3", ""))
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-050")))
                .body("errors[0].pointer", equalTo("/registrationNumber"));
    }

    @Test
    void R_050_where_the_category_leaves_it_open_an_officer_records_what_it_rests_on() {
        Mission.post("officer-berlin", Mission.key(), uninvited("IN", "C1", ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/withoutInvitation"));

        Mission.post(
                        "officer-berlin",
                        Mission.key(),
                        uninvited("IN", "C1", "\"withoutInvitation\": \"note 17-2/415\","))
                .then()
                .statusCode(201)
                .body("withoutInvitation", equalTo("R-050 note 17-2/415"));
    }

    @ParameterizedTest
    @CsvSource({
        "1988-02-03, 2099-02-03, R-130, /applicant/birthDate",
        "2027-04-30, 2027-03-31, R-130, /visa/validTo",
        "ZZCANARY, ИВАНОВ, R-020, /applicant/surname",
        "2031-01-10, 2027-07-29, R-030, /travelDocumentExpiresOn",
    })
    void an_impossible_date_a_name_that_no_sticker_can_hold_or_a_passport_that_ends_too_early_files_nothing(
            String right, String wrong, String rule, String pointer) {
        Mission.post("officer-berlin", Mission.key(), uninvited("DE", "B3", "").replace(right, wrong))
                .then()
                .statusCode(422)
                .body("rules", hasItem(rule))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void R_133_the_queue_of_a_mission_shows_what_is_due_first_and_nothing_of_another_mission() {
        Mission mission = Mission.agreed();
        String caseId = mission.examined();

        Response queue = Mission.as(Mission.DELHI).get(Mission.APPLICATIONS + "?sort=due&limit=100");

        queue.then().statusCode(200).body("items.caseId", hasItem(caseId));
        List<String> ends =
                queue.jsonPath().getList("items.collect { it.terms.find { t -> t.account != '' }.dueBefore }");
        assertThat(ends).isSorted();
        Mission.as(Mission.DELHI)
                .get(Mission.APPLICATIONS + "?sort=due&state=TO_PRINT&limit=100")
                .then()
                .statusCode(200)
                .body("items.caseId", not(hasItem(caseId)));
        Mission.as("officer-islamabad")
                .get(Mission.APPLICATIONS + "?sort=due")
                .then()
                .body("items.size()", equalTo(0));
        Mission.as(Mission.DELHI).get(Mission.APPLICATIONS + "?sort=age").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "P0001KNA2, P0001KNA3, R-132, RG-CON-05, /travelDocumentNumber",
        "2031-01-10, 2026-09-28, R-030, RG-CON-04, /travelDocumentExpiresOn",
    })
    void a_broken_rule_is_named_with_its_ground_and_field_and_nothing_is_filed(
            String right, String wrong, String rule, String ground, String pointer) {
        Mission mission = Mission.agreed();

        Response refused =
                Mission.post(Mission.DELHI, Mission.key(), mission.form().replace(right, wrong));

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("rules", equalTo(List.of(rule)))
                .body("grounds", equalTo(List.of(ground)))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(refused.asString()).doesNotContain(wrong);
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("OPEN"));
    }

    @Test
    void there_is_one_open_application_for_an_invitation_also_when_ten_come_at_once() {
        Mission mission = Mission.agreed();
        List<Integer> statuses;
        try (ExecutorService counters = Executors.newFixedThreadPool(10)) {
            statuses = IntStream.range(0, 10)
                    .mapToObj(_ ->
                            CompletableFuture.supplyAsync(() -> mission.apply().statusCode(), counters))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void the_same_request_sent_again_is_answered_alike_and_another_body_under_its_key_is_refused() {
        Mission mission = Mission.agreed();
        String key = Mission.key();

        Response first = Mission.post(Mission.DELHI, key, mission.form());
        Response again = Mission.post(Mission.DELHI, key, mission.form());
        Response other = Mission.post(Mission.DELHI, key, mission.form().replace("Dostyk 1", "Dostyk 2"));

        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422).body("type", equalTo("urn:ruqsat:problem:idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "travelDocumentNumber": "P0001KNA2",    |                                               | /travelDocumentNumber
            "photo": "PHOTO-17",                    |                                               | /photo
            "P0001KNA2"                             | 17                                            | /travelDocumentNumber
            "P0001KNA2"                             | "P0001KNA2P0001KNA2P0001KNA2P0001KNA2"        | /travelDocumentNumber
            "P0001KNA2"                             | "P0001;drop"                                  | /travelDocumentNumber
            "2031-01-10"                            | "2031-02-30"                                  | /travelDocumentExpiresOn
            "2031-01-10"                            | "10.01.2031"                                  | /travelDocumentExpiresOn
            "2031-01-10"                            | null                                          | /travelDocumentExpiresOn
            "PHOTO-17"                              | "../photo"                                    | /photo
            "Dostyk 1, Almaty"                      | " "                                           | /addressInKazakhstan
            "Dostyk 1, Almaty"                      | "A\\u0000B"                                   | /addressInKazakhstan
            "Dostyk 1, Almaty"                      | "A\\u202eB"                                   | /addressInKazakhstan
            "photo": "PHOTO-17"                     | "photo": "PHOTO-17", "mood": 1                | /mood
            "photo": "PHOTO-17"                     | "photo": "PHOTO-17", "photo": "PHOTO-18"      | /photo
            "registrationNumber": "                 | "registrationNumber": "1                      | /registrationNumber
            """)
    void a_field_that_is_missing_or_wrong_is_named_and_nothing_is_filed(String right, String wrong, String pointer) {
        Mission mission = Mission.unheardOf();
        String broken = mission.form().replace(right, wrong == null ? "" : wrong);
        assertThat(broken).isNotEqualTo(mission.form());

        Mission.post(Mission.DELHI, Mission.key(), broken)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void an_over_long_value_is_named() {
        String broken = Mission.unheardOf().form().replace("Dostyk 1, Almaty", "A".repeat(201));

        Mission.post(Mission.DELHI, Mission.key(), broken)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/addressInKazakhstan"));
    }

    @Test
    void a_body_over_the_limit_is_not_read() {
        String broken = Mission.unheardOf().form().replace("Dostyk 1, Almaty", "A".repeat(300_000));

        Mission.post(Mission.DELHI, Mission.key(), broken).then().statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "\"text\""})
    void what_is_no_form_at_all_is_400(String nothing) {
        Mission.post(Mission.DELHI, Mission.key(), nothing)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_key_is_needed() {
        Mission.as(Mission.DELHI)
                .contentType("application/json")
                .body(Mission.unheardOf().form())
                .post(Mission.APPLICATIONS)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"inviter-steppe", "monitoring", "auditor", "administrator", "portal", "knb", "invitation-service"
            })
    void only_an_officer_of_a_body_files(String user) {
        Mission.post(user, Mission.key(), Mission.unheardOf().form()).then().statusCode(403);
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get(Mission.APPLICATIONS).then().statusCode(401);
        given().get("/api/v1/visas?stickerNumber=KZ0000001").then().statusCode(401);
        given().get("/api/v1/invitations/0000000001").then().statusCode(401);
    }
}
