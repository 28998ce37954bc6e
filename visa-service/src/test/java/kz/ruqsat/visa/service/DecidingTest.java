package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.invitation.InvitationAnnulled;
import kz.ruqsat.contracts.visa.FingerprintsRequested;
import kz.ruqsat.contracts.visa.InvitationClosed;
import kz.ruqsat.contracts.visa.InvitationFreed;
import kz.ruqsat.contracts.visa.InvitationTakenUp;
import kz.ruqsat.contracts.visa.RegistersAnswered;
import kz.ruqsat.contracts.visa.VisaApplicationAccepted;
import kz.ruqsat.contracts.visa.VisaApplicationSubmitted;
import kz.ruqsat.contracts.visa.VisaApplicationWithdrawn;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions: who may, when, on which version, and what a refusal leaves behind. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class DecidingTest {

    private static final String PASSPORT_SEEN = Mission.ACCEPTANCE;

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Test
    void a_refusal_frees_the_invitation_for_another_application_R_164() {
        Mission mission = Mission.agreed();
        String caseId = mission.examined();

        Mission.done(caseId, "refusal", "{\"grounds\": [\"RG-CON-06\"]}")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("grounds", equalTo(List.of("RG-CON-06")));

        mission.seenBy(Mission.DELHI).then().body("state", equalTo("OPEN"));
        assertThat(mission.applied()).isNotEqualTo(caseId);
    }

    @Test
    void
            filing_refusal_and_withdrawal_are_told_once_for_each_application_and_what_becomes_of_the_invitation_under_its_own_key() {
        Mission mission = Mission.agreed();
        CaseId refused = CaseId.of(mission.applied());
        Mission.done(refused.toString(), "acceptance", PASSPORT_SEEN);
        Mission.done(refused.toString(), "fingerprints-refusal", "{}");
        CaseId withdrawn = CaseId.of(mission.applied());
        Mission.done(withdrawn.toString(), "withdrawal", "{}");

        String number = mission.registrationNumber();
        await("everything is published").untilAsserted(() -> {
            assertThat(told(mission.caseId()).stream().skip(2))
                    .containsExactly(
                            new InvitationTakenUp(number, refused),
                            new InvitationFreed(number, refused, "REFUSED"),
                            new InvitationTakenUp(number, withdrawn),
                            new InvitationFreed(number, withdrawn, "WITHDRAWN"));
            assertThat(told(refused))
                    .hasExactlyElementsOfTypes(
                            VisaApplicationSubmitted.class,
                            RegistersAnswered.class,
                            VisaApplicationAccepted.class,
                            FingerprintsRequested.class,
                            VisaRefused.class);
            assertThat(told(withdrawn))
                    .hasExactlyElementsOfTypes(
                            VisaApplicationSubmitted.class, RegistersAnswered.class, VisaApplicationWithdrawn.class);
        });
    }

    private static List<Event> told(CaseId caseId) {
        return Topics.events(Topic.VISA_EVENTS, caseId.toString());
    }

    @Test
    void a_withdrawal_frees_the_invitation_and_ends_the_blank() {
        Mission mission = Mission.agreed();
        String caseId = mission.readyToIssue();

        Mission.done(caseId, "withdrawal", "{}").then().body("state", equalTo("WITHDRAWN"));

        mission.seenBy(Mission.DELHI).then().body("state", equalTo("OPEN"));
        Mission.issue(mission.readyToIssue()).then().statusCode(200);
    }

    @Test
    void R_104_who_declines_prints_is_refused() {
        Mission mission = Mission.agreed();
        String caseId = mission.applied();
        Mission.done(caseId, "acceptance", PASSPORT_SEEN);

        Mission.done(caseId, "fingerprints-refusal", "{}").then().body("grounds", equalTo(List.of("RG-CON-03")));
    }

    /** Whether a body found a ground or the inviter gave it up (I16): the invitation is gone. */
    @ParameterizedTest
    @CsvSource({"GROUND, RG-SVC-01", "INVITER_REQUEST,", "'', RG-SVC-01"})
    void an_annulled_invitation_gives_no_visa_though_the_sticker_is_made_out_and_its_blank_is_accounted_for(
            String basis, String ground) throws SQLException {
        Mission mission = Mission.agreed();
        String caseId = mission.readyToIssue();
        String blank = Mission.stickerNumber(caseId);
        Topics.publish(
                mission.caseId(),
                2,
                Mission.AGREED_AT,
                new InvitationAnnulled(
                        mission.registrationNumber(),
                        "MIA75",
                        Stream.ofNullable(ground).toList(),
                        basis));
        mission.awaitState("CLOSED");

        Mission.issue(caseId)
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-132"))
                .body("grounds", equalTo(List.of("RG-CON-01")));

        Mission.read(caseId).then().body("state", equalTo("TO_PRINT"));
        assertThat(Topics.events(Topic.VISA_EVENTS, mission.caseId().toString()))
                .contains(new InvitationClosed(mission.registrationNumber(), "ANNULLED"));
        Mission.done(caseId, "refusal", "{\"grounds\": [\"RG-CON-01\"]}")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("grounds", equalTo(List.of("RG-CON-01")));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("CLOSED"));
        assertThat(statusOfBlank(blank)).isEqualTo("SPOILED");
    }

    private String statusOfBlank(String number) throws SQLException {
        try (Connection application = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                PreparedStatement sql =
                        application.prepareStatement("select status from blank_status where number = ?")) {
            sql.setString(1, number);
            ResultSet row = sql.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void a_sticker_that_is_made_out_is_refused_on_no_other_ground() {
        String caseId = Mission.agreed().readyToIssue();

        Mission.decide(caseId, "refusal", "{\"grounds\": [\"RG-CON-01\", \"RG-CON-04\"]}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-132")))
                .body("errors.pointer", equalTo(List.of("/grounds/0", "/grounds/1")));

        Mission.read(caseId).then().body("state", equalTo("TO_PRINT"));
    }

    @Test
    void a_command_that_the_state_does_not_take_is_told_what_it_takes() {
        String caseId = Mission.agreed().applied();

        Mission.decide(caseId, "approval", "{}")
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", equalTo(List.of("acceptance", "refusal", "return", "withdrawal")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            acceptance           | {}
            return               | {"grounds": ["RG-CON-07"]}
            fingerprints         | {"basis": "TAKEN", "reference": "FP-1"}
            fingerprints-refusal | {}
            approval             | {}
            spoiled-blank        | {}
            issue                | {"stickerNumber": "KZ0000042"}
            refusal              | {"grounds": ["RG-CON-01"]}
            withdrawal           | {}
            """)
    void a_decision_on_another_missions_case_or_on_none_is_not_found_and_needs_key_version_and_token(
            String command, String body) {
        String caseId = Mission.agreed().applied();
        String address = Mission.APPLICATIONS + "/" + caseId + "/" + command;

        Mission.decide("officer-berlin", caseId, command, body, "\"2\"").then().statusCode(404);
        Mission.decide(Mission.DELHI, Mission.key(), command, body, "\"2\"")
                .then()
                .statusCode(404);
        Mission.decide("officer-mia75", caseId, command, body, "\"2\"").then().statusCode(404);
        Mission.decide("inviter-steppe", caseId, command, body, "\"2\"").then().statusCode(403);
        Mission.decide("auditor", caseId, command, body, "\"2\"").then().statusCode(403);
        given().contentType("application/json").body(body).post(address).then().statusCode(401);
        Mission.as(Mission.DELHI)
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(428);
        Mission.as(Mission.DELHI)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(428);
        Mission.decide(Mission.DELHI, caseId, command, body, "\"9\"").then().statusCode(412);
        Mission.decide(
                        Mission.DELHI,
                        caseId,
                        command,
                        body.replace("{", "{\"mood\": 1, ").replace(", }", "}"),
                        "\"2\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mood"));
        Mission.read(caseId).then().body("version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            acceptance   | {"passport": {}}                       | /passport/blankPages
            acceptance   | {"passport": {"blankPages": -1}}       | /passport/blankPages
            return       | {"grounds": ["because"]}               | /grounds/0
            fingerprints | {"basis": "somehow"}                   | /basis
            fingerprints | {}                                     | /basis
            issue        | {"stickerNumber": "KZ42"}              | /stickerNumber
            refusal      | {"grounds": []}                        | /grounds
            refusal      | {"grounds": ["because"]}               | /grounds/0
            """)
    void a_wrong_field_is_named(String command, String body, String pointer) {
        String caseId = Mission.agreed().applied();

        Mission.decide(caseId, command, body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void R_103_an_exemption_needs_what_it_rests_on() {
        String caseId = Mission.agreed().applied();
        Mission.done(caseId, "acceptance", PASSPORT_SEEN);

        Mission.decide(caseId, "fingerprints", "{\"basis\": \"PHYSICAL_IMPOSSIBILITY\"}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-103")))
                .body("errors[0].pointer", equalTo("/reference"));
        Mission.done(caseId, "fingerprints", "{\"basis\": \"PHYSICAL_IMPOSSIBILITY\", \"reference\": \"report 7\"}")
                .then()
                .body("fingerprints", equalTo("PHYSICAL_IMPOSSIBILITY"));
    }

    @Test
    void of_two_decisions_at_once_one_is_taken() {
        String caseId = Mission.agreed().examined();
        String etag = Mission.read(caseId).header("ETag");

        List<Integer> statuses = Stream.of("{\"grounds\": [\"RG-CON-04\"]}", "{\"grounds\": [\"RG-CON-06\"]}")
                .map(body ->
                        CompletableFuture.supplyAsync(() -> Mission.decide(Mission.DELHI, caseId, "refusal", body, etag)
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void applications_are_listed_by_page_state_and_number_for_their_mission_alone() {
        String first = Mission.agreed().applied();
        String second = Mission.agreed().applied();
        String number = Mission.read(second).jsonPath().getString("caseNumber");

        Response page = Mission.as(Mission.DELHI).get(Mission.APPLICATIONS + "?state=SUBMITTED&limit=1");
        page.then().statusCode(200).body("items.size()", equalTo(1)).body("items[0].state", equalTo("SUBMITTED"));
        Mission.as(Mission.DELHI)
                .get(Mission.APPLICATIONS + "?state=SUBMITTED&limit=1&cursor="
                        + page.jsonPath().getString("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        Mission.as(Mission.DELHI)
                .get(Mission.APPLICATIONS + "?number=" + number)
                .then()
                .body("items.caseId", equalTo(List.of(second)));
        Mission.as("officer-berlin")
                .get(Mission.APPLICATIONS + "?number=" + number)
                .then()
                .body("items.size()", equalTo(0));
        Mission.as("officer-berlin").get(Mission.APPLICATIONS).then().body("items.size()", equalTo(0));
        Mission.as("officer-berlin")
                .get(Mission.APPLICATIONS + "/" + first)
                .then()
                .statusCode(404);
        Mission.as("auditor").get(Mission.APPLICATIONS + "/" + first).then().statusCode(200);
        Mission.as("auditor")
                .get(Mission.APPLICATIONS + "?state=SLEEPING")
                .then()
                .statusCode(400);
    }

    @Test
    void an_invitation_is_no_application() {
        Mission mission = Mission.agreed();

        Mission.read(mission.caseId().toString()).then().statusCode(404);
        Mission.decide(Mission.DELHI, mission.caseId().toString(), "acceptance", PASSPORT_SEEN, "\"2\"")
                .then()
                .statusCode(404);
    }

    private void moveClockTo(Instant now) {
        given().contentType("application/json")
                .body("{\"now\": \"" + now + "\"}")
                .post(management.toString().replaceAll("(//[^/]+)/.*", "$1/sandbox/clock"))
                .then()
                .statusCode(200);
    }

    @Test
    void V2_a_returned_application_that_is_not_filed_again_in_ten_working_days_lapses() {
        String caseId = Mission.agreed().applied();
        Response returned = Mission.done(caseId, "return", "{\"documents\": [\"PHOTO_35X45\"]}");

        moveClockTo(Instant.parse(returned.jsonPath().getString("terms[0].dueBefore")));

        await("it lapses").untilAsserted(() -> Mission.read(caseId).then().body("state", equalTo("LAPSED")));
        await("it is reported as withdrawn")
                .untilAsserted(() -> assertThat(
                                Topics.read(Topic.STAGES, caseId).getLast().body())
                        .contains("VISA_WITHDRAWN", "LAPSED"));
    }

    @Test
    void a_term_that_passes_is_told_and_decides_nothing_R_134() {
        String caseId = Mission.bornOn("2020-01-01").applied();
        Response accepted = Mission.done(caseId, "acceptance", PASSPORT_SEEN);
        accepted.then()
                .body("state", equalTo("EXAMINATION"))
                .body("terms[0].explanation", org.hamcrest.Matchers.containsString("R-134"));
        Instant dueBefore = Instant.parse(accepted.jsonPath().getString("terms[0].dueBefore"));

        moveClockTo(dueBefore);

        await("the miss is published").until(() -> missed(caseId).size() == 1);
        assertThat(missed(caseId)).containsExactly(new VisaTermMissed("MISSION_VISA", "EMB-DEL", dueBefore));
        Mission.read(caseId).then().body("state", equalTo("EXAMINATION")).body("terms.size()", equalTo(0));
        Mission.as(Mission.DELHI)
                .get(Mission.APPLICATIONS + "/" + caseId + "/history")
                .then()
                .body("history.transition", equalTo(List.of("V1", "R-040", "V3", "V7", "V-TERM")))
                .body("history[2].detail.feePayment", equalTo("KZ-FEE-0001"))
                .body("terms.status", equalTo(List.of("MISSED")));
        Mission.done(caseId, "approval", "{}").then().body("state", equalTo("TO_PRINT"));
    }

    private static List<Event> missed(String caseId) {
        return Topics.events(Topic.VISA_EVENTS, caseId).stream()
                .filter(VisaTermMissed.class::isInstance)
                .toList();
    }
}
