package kz.ruqsat.visa.service;

import static kz.ruqsat.visa.service.Mission.as;
import static kz.ruqsat.visa.service.Mission.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.junit.jupiter.api.Test;

/** An employer registered in Almaty petitions for a worker who lives in Atyrau; the test speaks in the name of approval-service. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class InCountryCaseTest {

    private static final String ADDRESS = "/api/v1/in-country-applications";
    private static final String STEPPE = "inviter-steppe";
    private static final String ALMATY = "officer-mia75";
    private static final String ATYRAU = "officer-mia23";

    @Inject
    InstantSource clock;

    private static String form(String division, String held, String passport, String more) {
        return """
                {"division": "%s", "visa": {"category": "C3", "entries": "SINGLE", "validFrom": "2026-03-26", "validTo": "2026-06-20",
                 "stayDays": 0}, "applicant": {"surname": "%s", "givenNames": "ANITA", "birthDate": "1990-05-17", "sex": "F",
                 "citizenship": "IN", "documentIssuedBy": "IN"}, "travelDocumentNumber": "%s",
                 "travelDocumentExpiresOn": "2031-01-10", "held": {"category": "%s"}, %s "photo": "photo-1",
                 "addressInKazakhstan": "Satpaev 1, Atyrau", "documents": ["EMPLOYMENT_CONTRACT"],
                 "feePayment": "KZ-DUTY-1"}""".formatted(division, Mission.CANARY, passport, held, more);
    }

    private static Response file(String body) {
        return as(STEPPE)
                .header("Idempotency-Key", key())
                .contentType("application/json")
                .body(body)
                .post(ADDRESS);
    }

    private static String filed(String body, String officer) {
        Response filed = file(body);
        filed.then().statusCode(201);
        String caseId = filed.jsonPath().getString("caseId");
        await("the state systems have answered")
                .untilAsserted(() -> read(officer, caseId).then().body("awaiting", nullValue()));
        return caseId;
    }

    private static Response read(String user, String caseId) {
        return as(user).get(Mission.APPLICATIONS + "/" + caseId);
    }

    private static Response told(String officer, String caseId, String command, String body) {
        return Mission.decide(
                officer, caseId, command, body, read(officer, caseId).header("ETag"));
    }

    private static void done(String officer, String caseId, String command, String body) {
        told(officer, caseId, command, body).then().statusCode(200);
    }

    private static String examined(String body) {
        String caseId = filed(body, ALMATY);
        done(ALMATY, caseId, "acceptance", Mission.ACCEPTANCE);
        done(ALMATY, caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-1\"}");
        return caseId;
    }

    private static UUID requestOf(String caseId) {
        await("the request is published")
                .until(() -> !events(caseId, VisaApprovalRequested.class).isEmpty());
        return events(caseId, VisaApprovalRequested.class).getFirst().requestId();
    }

    private static <E extends Event> List<E> events(String caseId, Class<E> type) {
        return Topics.events(Topic.VISA_EVENTS, caseId).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Response person(String user, String caseId) {
        return as(user).get("/api/v1/cases/" + caseId + "/person?purpose=KNB_APPROVAL");
    }

    @Test
    void a_change_of_category_goes_to_the_committee_and_is_issued_after_its_answer_V8_V9_R_121_R_123() {
        String caseId = examined(form("MIA75", "B10", "RG0000001", ""));
        told(ALMATY, caseId, "approval", "{}").then().statusCode(422).body("rules", hasItem("R-085"));
        person("approval-service", caseId).then().statusCode(409);

        done(ALMATY, caseId, "approval-request", "{}");
        UUID request = requestOf(caseId);
        person("approval-service", caseId)
                .then()
                .statusCode(200)
                .body("surname", equalTo(Mission.CANARY))
                .body("citizenship", equalTo("IN"));
        person(ALMATY, caseId).then().statusCode(403);
        Instant now = clock.instant();
        CaseId subject = CaseId.of(caseId);
        var term = Deadlines.standard().compute(StatutoryClock.KNB_3WD, now);
        Topics.publish(subject, 1, now, new ReviewStarted(request, now, term));
        Topics.publish(subject, 2, now, new ReviewAnswered(request, "APPROVED", now, false));

        await("the answer has come")
                .untilAsserted(() -> read(ALMATY, caseId)
                        .then()
                        .body("state", equalTo("EXAMINATION"))
                        .body("approval", equalTo("APPROVED"))
                        .body("terms.clock", hasItem("DECISION_1WD")));
        read(STEPPE, caseId)
                .then()
                .statusCode(200)
                .body("approval", nullValue())
                .body("findings", equalTo(List.of()));
        done(ALMATY, caseId, "approval", "{}");
        String number = read(ALMATY, caseId).jsonPath().getString("stickerNumber");
        done(ALMATY, caseId, "issue", "{\"stickerNumber\": \"" + number + "\"}");
        await("the stages are on their topic")
                .untilAsserted(() -> assertThat(stages(caseId))
                        .containsSubsequence("VISA_ACCEPTED", "VISA_SENT_TO_KNB", "VISA_KNB_ANSWERED", "VISA_ISSUED"));
    }

    private static List<String> stages(String caseId) {
        List<StageReported> stages = Topics.events(Topic.STAGES, caseId).stream()
                .map(StageReported.class::cast)
                .toList();
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.service()).isEqualTo("S2");
            assertThat(stage.reporterKind()).isEqualTo("MIA_TD");
        });
        return stages.stream().map(StageReported::stage).toList();
    }

    @Test
    void at_the_wrong_division_nobody_accepts_and_the_inviter_is_shown_the_right_one_R_110_RG_ACC_03() {
        String caseId = filed(form("MIA23", "B10", "RG0000002", ""), ATYRAU);

        told(ATYRAU, caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:wrong-territory"))
                .body("detail", containsString("MIA75"));
        done(ATYRAU, caseId, "return", "{\"grounds\": [\"RG-ACC-03\"]}");
        Response seen = read(STEPPE, caseId);
        seen.then().body("state", equalTo("RETURNED")).body("rightDivision", equalTo("MIA75"));

        as(STEPPE)
                .header("Idempotency-Key", key())
                .header("If-Match", seen.header("ETag"))
                .contentType("application/json")
                .body(form("MIA75", "B10", "RG0000002", ""))
                .post(ADDRESS + "/" + caseId + "/resubmission")
                .then()
                .statusCode(200)
                .body("body", equalTo("MIA75"))
                .body("caseNumber", containsString("MIA23"));
        read(ATYRAU, caseId).then().statusCode(404);
        read(ALMATY, caseId).then().statusCode(200);
    }

    @Test
    void the_group_is_proven_by_its_register_and_never_by_a_word_R_121_R_124() {
        String claim = "\"membership\": {\"kinship\": \"MEMBER\"},";
        String member = examined(form("MIA75", "B12", "RGAIF00001", claim));
        String byWord = examined(form("MIA75", "B12", "RG0000003", claim));

        done(ALMATY, member, "approval-request", "{}");
        told(ALMATY, byWord, "approval-request", "{}")
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-124"))
                .body("grounds", hasItem("RG-MIA-11"));
    }

    @Test
    void an_inviter_withdraws_its_own_petition_and_the_request_is_called_off_V14_K7() {
        String caseId = examined(form("MIA75", "B10", "RG0000004", ""));
        done(ALMATY, caseId, "approval-request", "{}");
        UUID request = requestOf(caseId);
        String etag = read(STEPPE, caseId).header("ETag");

        read("inviter-tengri", caseId).then().statusCode(404);
        assertThat(listed(STEPPE)).contains(caseId);
        assertThat(listed("inviter-tengri")).isEmpty();
        as(STEPPE).get(Mission.APPLICATIONS + "?sort=due").then().statusCode(403);
        withdraw("inviter-tengri", caseId, etag).then().statusCode(404);
        withdraw(STEPPE, caseId, etag).then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        await("the request is called off")
                .untilAsserted(() -> assertThat(events(caseId, VisaApprovalCalledOff.class))
                        .containsExactly(new VisaApprovalCalledOff(request)));
    }

    private static List<String> listed(String user) {
        Response listed = as(user).get(Mission.APPLICATIONS);
        listed.then().statusCode(200);
        assertThat(listed.asString()).doesNotContain("ruleVersion", "\"approval\"");
        return listed.jsonPath().getList("items.caseId");
    }

    private static Response withdraw(String inviter, String caseId, String etag) {
        return as(inviter)
                .header("Idempotency-Key", key())
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{}")
                .post(ADDRESS + "/" + caseId + "/withdrawal");
    }

    @Test
    void what_cannot_be_is_told_with_its_field_and_nothing_is_filed() {
        file(form("MIA99", "B10", "RG0000005", ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/division"));
        file(form("MIA75", "B10", "RG0000005", "\"membership\": {\"kinship\": \"SPOUSE\"},"))
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-124"))
                .body("errors[0].pointer", equalTo("/membership/memberDocumentNumber"));
        as(ALMATY)
                .header("Idempotency-Key", key())
                .contentType("application/json")
                .body(form("MIA75", "B10", "RG0000005", ""))
                .post(ADDRESS)
                .then()
                .statusCode(403);
    }

    @Test
    void R_112_an_earlier_work_visa_of_the_register_counts_and_not_what_the_inviter_says_of_it() {
        String passport = "RGEAR%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
        Mission first = Mission.unheardOf(passport, new Mission.Wish("C3", "SINGLE", today(), today().plusDays(60)));
        first.putPersonOf("IN", "1990-05-17", "491240000504");
        first.publishAgreed("EMB-DEL");
        first.awaitState("OPEN");
        first.visa();
        String said = form("MIA75", "C3", passport, "\"earlier\": \"NONE\", ");

        String caseId = filed(said, ALMATY);

        read(ALMATY, caseId)
                .then()
                .body("findings.rule", hasItem("R-112"))
                .body("findings.find { it.rule == 'R-112' }.explanation", containsString("the register of visas"));
        told(ALMATY, caseId, "acceptance", Mission.ACCEPTANCE)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:wrong-territory"))
                .body("rules", equalTo(List.of("R-111")));
        String other = filed(said.replace("MIA75", "MIA23"), ATYRAU);
        done(ATYRAU, other, "acceptance", Mission.ACCEPTANCE);
    }

    @Test
    void R_112_what_no_register_holds_is_taken_as_the_inviter_says_it() {
        String passport = "RGEAR%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

        String caseId = filed(form("MIA23", "C3", passport, "\"earlier\": \"WITH_THIS_INVITER\", "), ATYRAU);

        read(ATYRAU, caseId)
                .then()
                .body(
                        "findings.find { it.rule == 'R-112' }.explanation",
                        containsString("what the inviting party says"));
    }

    private LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }
}
