package kz.ruqsat.visa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.BlankSpoiled;
import kz.ruqsat.contracts.visa.InvitationClosed;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the agreed invitation to the visa, by HTTP and topics alone. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class IssuingVisaTest {

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    @Test
    void a_visa_is_issued_after_fingerprints_and_a_spoiled_blank() {
        Mission mission = Mission.agreed();

        Response filed = mission.apply();
        filed.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("SUBMITTED"))
                .body("applicationState", equalTo("SUBMITTED"))
                .body("body", equalTo("EMB-DEL"))
                .body("caseNumber", matchesPattern("VIS-EMBDEL-2026-[0-9]{7}"));
        String caseId = filed.jsonPath().getString("caseId");
        assertThat(filed.header("Location")).endsWith("/api/v1/visa-applications/" + caseId);

        Mission.awaitAnswers(caseId);
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .header("ETag", "\"4\"")
                .body("state", equalTo("FINGERPRINT_PENDING"))
                .body("terms.size()", equalTo(0));
        Mission.read(caseId).then().body("terms.size()", equalTo(0));
        Mission.done(caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-2026-000017\"}")
                .then()
                .body("state", equalTo("EXAMINATION"))
                .body("terms[0].clock", equalTo("MISSION_VISA"))
                .body("terms[0].rule", equalTo("R-134"));
        Response approved = Mission.done(caseId, "approval", "{}");
        String spoiled = approved.jsonPath().getString("stickerNumber");
        approved.then()
                .body("stickerNumber", matchesPattern("KZ[0-9]{7}"))
                .body("mrz.line1", equalTo("V<KAZZZCANARY<<ANITA<<<<<<<<<<<<<<<<<<<<<<<<"))
                .body("mrz.line2", matchesPattern("P0001KNA2[0-9]IND900517[0-9]F260629[0-9]B2<NTRY01<<<<<<<"));
        String number = Mission.done(caseId, "spoiled-blank", "{}").jsonPath().getString("stickerNumber");
        assertThat(number).isNotEqualTo(spoiled);

        Response issued = Mission.issue(caseId);
        issued.then()
                .statusCode(200)
                .body("stickerNumber", equalTo(number))
                .body("state", equalTo("ACTIVE"))
                .body("category", equalTo("B2"))
                .body("body", equalTo("EMB-DEL"))
                .body("invitationCaseId", equalTo(mission.caseId().toString()))
                .body("contentHash", matchesPattern("sha-256:[0-9a-f]{64}"));
        String visaId = issued.jsonPath().getString("visaId");

        assertThat(Mission.as("auditor")
                        .get("/api/v1/visas/" + visaId)
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(issued.jsonPath().getMap(""));
        Mission.as(Mission.DELHI)
                .get("/api/v1/visas?stickerNumber=" + number)
                .then()
                .body("items.visaId", equalTo(List.of(visaId)));
        Mission.as("officer-islamabad").get("/api/v1/visas/" + visaId).then().statusCode(404);
        Mission.as("officer-islamabad")
                .get("/api/v1/visas?stickerNumber=" + number)
                .then()
                .body("items.size()", equalTo(0));
        Mission.read(caseId).then().body("state", equalTo("ISSUED")).body("visaId", equalTo(visaId));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("CLOSED"));
        topicsTell(mission, caseId, visaId, spoiled, number);
    }

    private static void topicsTell(Mission mission, String caseId, String visaId, String spoiled, String number) {
        await("everything is published")
                .until(() -> Topics.read(Topic.STAGES, caseId).size() == 7);
        List<Envelope> published = Topics.read(Topic.VISA_EVENTS, caseId);
        assertThat(published)
                .extracting(e -> e.type().replaceAll("kz.ruqsat.visa.|.v1", ""))
                .containsExactly(
                        "visa-application-submitted",
                        "registers-answered",
                        "visa-application-accepted",
                        "fingerprints-requested",
                        "fingerprints-recorded",
                        "visa-approved",
                        "blank-spoiled",
                        "visa-issued");
        assertThat(published)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(published).allSatisfy(e -> {
            assertThat(e.source()).isEqualTo("/ruqsat/visa-service");
            assertThat(e.rulebook()).startsWith("2026.1/");
            assertThat(e.body()).doesNotContain(Mission.CANARY, "P0001", "1990");
        });
        List<Event> events = Topics.events(Topic.VISA_EVENTS, caseId);
        assertThat(events.get(6)).isEqualTo(new BlankSpoiled("EMB-DEL", spoiled, number));
        assertThat(((VisaIssued) events.get(7)).visaId().toString()).isEqualTo(visaId);
        assertThat(Topics.events(Topic.VISA_EVENTS, mission.caseId().toString()))
                .last()
                .isEqualTo(new InvitationClosed(mission.registrationNumber(), "USED"));
        assertThat(Topics.read(Topic.STAGES, mission.caseId().toString())).isEmpty();
        stagesTell(caseId);
    }

    private static void stagesTell(String caseId) {
        List<StageReported> stages = Topics.events(Topic.STAGES, caseId).stream()
                .map(StageReported.class::cast)
                .toList();
        assertThat(stages)
                .extracting(s -> s.transition() + " " + s.stage() + (s.optional() ? "?" : "") + " " + s.state())
                .containsExactly(
                        "V1 SUBMITTED? SUBMITTED",
                        "V3 VISA_ACCEPTED ACCEPTED",
                        "V4 VISA_FINGERPRINT_PENDING FINGERPRINT_PENDING",
                        "V5 VISA_FINGERPRINT_DONE EXAMINATION",
                        "V11 TO_PRINT? TO_PRINT",
                        "V12 TO_PRINT? TO_PRINT",
                        "V13 VISA_ISSUED ISSUED");
        assertThat(stages).allSatisfy(s -> {
            assertThat(s.service()).isEqualTo("S3");
            assertThat(s.reporterKind()).isEqualTo("FOREIGN_MISSION");
            assertThat(s.reporter()).isEqualTo("EMB-DEL");
        });
        assertThat(stages.stream()
                        .flatMap(s -> s.terms().stream())
                        .map(ReportedTerm::status)
                        .map(Enum::name))
                .containsExactly("STARTED", "STOPPED", "STARTED", "STOPPED");
        assertThat(stages.getLast().result()).isEqualTo("ISSUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-05-17", "2010-03-10", "2010-03-11"})
    void R_100_prints_are_asked_for_from_the_sixteenth_birthday_on(String birthDate) {
        Mission mission = Mission.bornOn(birthDate);
        String caseId = mission.applied();
        String appliedOn = Mission.read(caseId).jsonPath().getString("appliedOn");
        boolean due =
                birthDate.compareTo((Integer.parseInt(appliedOn.substring(0, 4)) - 16) + appliedOn.substring(4)) <= 0;

        Response accepted = Mission.done(caseId, "acceptance", Mission.ACCEPTANCE);

        accepted.then().body("state", equalTo(due ? "FINGERPRINT_PENDING" : "EXAMINATION"));
    }

    @Test
    void R_021_the_application_role_cannot_change_or_remove_a_visa_a_blank_or_their_standing() throws SQLException {
        String caseId = Mission.agreed().readyToIssue();
        Mission.issue(caseId).then().statusCode(200);

        try (Connection application = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                Statement sql = application.createStatement()) {
            for (String table : List.of("visas", "visa_status", "blanks", "blank_status")) {
                assertThat(sql.executeQuery("select 1 from " + table).next())
                        .as(table)
                        .isTrue();
                assertThatThrownBy(() -> sql.executeUpdate("update " + table + " set body = 'EMB-XXX'"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> sql.executeUpdate("delete from " + table))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> sql.executeUpdate("truncate " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void R_020_another_number_than_that_of_the_sticker_made_out_is_not_handed_over() {
        Mission mission = Mission.agreed();
        String caseId = mission.readyToIssue();

        Mission.decide(caseId, "issue", "{\"stickerNumber\": \"KZ9999999\"}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-020")))
                .body("errors[0].pointer", equalTo("/stickerNumber"));

        Mission.read(caseId).then().body("state", equalTo("TO_PRINT"));
        mission.seenBy(Mission.DELHI).then().body("state", equalTo("TAKEN_UP"));
    }

    @Test
    void an_issue_sent_again_gets_the_same_visa_and_makes_no_second_one() {
        String caseId = Mission.agreed().readyToIssue();
        String etag = Mission.read(caseId).header("ETag");
        String body = "{\"stickerNumber\": \"" + Mission.stickerNumber(caseId) + "\"}";
        String key = Mission.key();

        Response first = issue(caseId, key, etag, body);
        Response again = issue(caseId, key, etag, body);

        first.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        issue(caseId, Mission.key(), Mission.read(caseId).header("ETag"), body)
                .then()
                .statusCode(409);
    }

    private static Response issue(String caseId, String key, String etag, String body) {
        return Mission.as(Mission.DELHI)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .post(Mission.APPLICATIONS + "/" + caseId + "/issue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void R_021_no_method_changes_a_visa(String method) {
        Mission.as(Mission.DELHI)
                .contentType("application/json")
                .body("{}")
                .request(method, "/api/v1/visas/" + Mission.key())
                .then()
                .statusCode(405);
    }
}
