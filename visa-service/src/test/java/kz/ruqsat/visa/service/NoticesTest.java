package kz.ruqsat.visa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.junit.jupiter.api.Test;

/** One notice a transition for applicant and inviter, from the application to what becomes of the visa. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class NoticesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    MockMailbox mailbox;

    private final String address = "anita-" + UUID.randomUUID() + "@applicant.example";

    @Test
    void applicant_and_inviter_get_one_notice_for_each_transition_up_to_the_visa() {
        Mission mission = Mission.agreed();
        String caseId = mission.readyToIssue();
        Mission.done(caseId, "spoiled-blank", "{}");
        Mission.issue(caseId).then().statusCode(200);

        List<NoticeGiven> told = told(caseId, 4);
        assertThat(told)
                .extracting(NoticeGiven::notice)
                .containsExactly("VISA_ACCEPTED", "VISA_FINGERPRINT_PENDING", "VISA_FINGERPRINT_DONE", "VISA_ISSUED");
        assertThat(told).extracting(NoticeGiven::transition).containsExactly("V3", "V4", "V5", "V13");
        assertThat(told).allSatisfy(notice -> assertThat(notice.recipients()).containsExactly("APPLICANT", "INVITER"));
        assertThat(told.getFirst().terms())
                .extracting(NoticeGiven.RunningTerm::clock)
                .containsExactly("MISSION_VISA");
        assertThat(Topics.read(Topic.NOTICES, caseId))
                .extracting(Envelope::body)
                .noneMatch(body -> body.contains(Mission.CANARY) || body.contains("P0001"));
    }

    @Test
    void a_command_that_comes_again_tells_nobody_again() {
        String caseId = Mission.agreed().applied();
        String etag = Mission.read(caseId).header("ETag");
        String key = Mission.key();

        accepted(caseId, key, etag);
        accepted(caseId, key, etag);
        Mission.decide(caseId, "acceptance", Mission.ACCEPTANCE).then().statusCode(409);

        assertThat(told(caseId, 2))
                .extracting(NoticeGiven::notice)
                .containsExactly("VISA_ACCEPTED", "VISA_FINGERPRINT_PENDING");
    }

    private static void accepted(String caseId, String key, String etag) {
        Mission.as(Mission.DELHI)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Mission.ACCEPTANCE)
                .post(Mission.APPLICATIONS + "/" + caseId + "/acceptance")
                .then()
                .statusCode(200);
    }

    @Test
    void a_refusal_on_a_ground_of_security_is_told_in_neutral_words_R_082() {
        String caseId = Mission.agreed().examined();
        Mission.done(caseId, "refusal", "{\"grounds\": [\"RG-CON-06\"]}");

        NoticeGiven refused = told(caseId, 4).getLast();
        assertThat(refused.notice()).isEqualTo("VISA_REFUSED");
        assertThat(refused.grounds()).containsExactly("NEUTRAL");
        read("auditor", caseId, "kk")
                .then()
                .body("notices[3].text", aMapWithSize(1))
                .body("notices[3].grounds[0].text.kk", equalTo("Қазақстан Республикасына кіру келісілмеді"));
    }

    @Test
    void whoever_may_see_the_case_may_read_its_notices_and_nobody_else() {
        String caseId = Mission.agreed().applied();
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE);

        read(Mission.DELHI, caseId, "en").then().statusCode(200).body("notices.size()", equalTo(2));
        read("officer-islamabad", caseId, "en").then().statusCode(404);
        read("inviter-steppe", caseId, "en").then().statusCode(404);
        read("portal", caseId, "en").then().statusCode(404);
        read("monitoring", caseId, "en").then().statusCode(403);
        read("auditor", UUID.randomUUID().toString(), "en").then().statusCode(404);
    }

    @Test
    void an_applicant_with_an_address_is_written_to_about_the_application_and_later_about_the_visa() {
        Mission mission = Mission.agreed();
        String caseId = applied(mission);
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE);
        Mission.done(caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-2026-000017\"}");
        Mission.done(caseId, "approval", "{}");
        String visaId = Mission.issue(caseId).jsonPath().getString("visaId");
        letters(4);

        Mission.as(Mission.DELHI)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("{\"madeBy\": \"OTHER\"}")
                .post("/api/v1/visas/" + visaId + "/correction")
                .then()
                .statusCode(200);

        List<Mail> letters = letters(5);
        assertThat(letters)
                .extracting(Mail::getSubject)
                .anySatisfy(subject -> assertThat(subject).endsWith(": Виза признана недействительной"));
        assertThat(told(visaId, 1)).extracting(NoticeGiven::notice).containsExactly("VISA_INVALIDATED");
        assertThat(letters)
                .extracting(mail -> mail.getHeaders().get("Message-ID"))
                .doesNotHaveDuplicates();
        assertThat(Mission.read(caseId).asString()).doesNotContain(address);
    }

    @Test
    void what_is_no_address_is_refused_with_the_field_named() {
        Mission mission = Mission.agreed();
        String form = mission.form().replace("\"photo\"", contact("nobody") + "\"photo\"");

        Mission.post(Mission.DELHI, Mission.key(), form)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/contact/email"));
    }

    private String applied(Mission mission) {
        String form = mission.form().replace("\"photo\"", contact(address) + "\"photo\"");
        Response filed = Mission.post(Mission.DELHI, Mission.key(), form);
        filed.then().statusCode(201);
        String caseId = filed.jsonPath().getString("caseId");
        Mission.awaitAnswers(caseId);
        return caseId;
    }

    private static String contact(String email) {
        return "\"contact\": {\"email\": \"%s\", \"language\": \"ru\"}, ".formatted(email);
    }

    private List<Mail> letters(int count) {
        return await().atMost(LIMIT).until(() -> mailbox.getMailsSentTo(address), sent -> sent.size() == count);
    }

    private static List<NoticeGiven> told(String caseId, int count) {
        return await("notices of " + caseId)
                .atMost(LIMIT)
                .until(() -> Topics.events(Topic.NOTICES, caseId), events -> events.size() >= count)
                .stream()
                .map(NoticeGiven.class::cast)
                .toList();
    }

    private static Response read(String user, String caseId, String language) {
        return Mission.as(user).header("Accept-Language", language).get("/api/v1/cases/" + caseId + "/notices");
    }
}
