package kz.ruqsat.visa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
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
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.OperationExecuted;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import kz.ruqsat.visa.service.Mission.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extension, restoration, reduction and cancellation, by HTTP and topics alone. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class OperationsOnVisasTest {

    private static final String OPERATIONS = "/api/v1/visa-operations";

    @Inject
    InstantSource clock;

    private String passport = passport();
    private String visaId;

    private static String passport() {
        return "Y%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }

    /** A work visa of somebody who has entered on it and lives in Atyrau. */
    private void aWorkerInAtyrau() {
        visaId = Mission.agreedFor(passport, new Wish("C3", "MULTIPLE", today(), today().plusDays(20)))
                .visa();
        Mission.as("visa-service")
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("""
                {"crossingId": "%s", "stickerNumber": "%s", "direction": "ENTRY", "crossedAt": "%s", "borderPoint": "ALA-AIRPORT"}""".formatted(UUID.randomUUID(), sticker(visaId), clock.instant()))
                .post("/api/v1/border-crossings")
                .then()
                .statusCode(201);
    }

    private static Response visa(String id) {
        return Mission.as("auditor").get("/api/v1/visas/" + id);
    }

    private static String sticker(String id) {
        return visa(id).jsonPath().getString("stickerNumber");
    }

    private String form(String operation, String askedBy, String more) {
        return """
                {"visaNumber": "%s", "askedBy": "%s", "dutyPayment": "KZ-DUTY-0001", %s"operation": %s,
                 "travelDocument": {"issuedBy": "IN", "number": "%s", "expiresOn": "2031-01-10"}}""".formatted(sticker(visaId), askedBy, more, operation, passport);
    }

    private String extension() {
        LocalDate newEnd = today().plusYears(1);
        return "{\"kind\": \"EXTEND\", \"newEndsOn\": \"%s\", \"basis\": {\"document\": \"FOREIGN_LABOUR_PERMIT\", \"endsOn\": \"%s\"}}"
                .formatted(newEnd, newEnd);
    }

    private static Response file(String user, String body) {
        return Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body(body)
                .post(OPERATIONS);
    }

    private static String filed(String user, String body) {
        Response filed = file(user, body);
        filed.then().statusCode(201);
        String caseId = filed.jsonPath().getString("caseId");
        awaitAnswers(caseId);
        return caseId;
    }

    private static void awaitAnswers(String caseId) {
        await("the state systems have answered")
                .untilAsserted(() -> read(caseId).then().body("awaiting", nullValue()));
    }

    private static Response read(String caseId) {
        return Mission.as("auditor").get(OPERATIONS + "/" + caseId);
    }

    private static Response decide(String user, String caseId, String command, String body) {
        return Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .header("If-Match", read(caseId).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post(OPERATIONS + "/" + caseId + "/" + command);
    }

    private static Response done(String user, String caseId, String command, String body) {
        Response response = decide(user, caseId, command, body);
        response.then().statusCode(200);
        return response;
    }

    /** The Committee is asked, its system takes the request, and it agrees. */
    private void approvedByCommittee(String officer, String caseId) {
        done(officer, caseId, "approval-request", "{}").then().body("state", equalTo("AWAITING_KNB"));
        Mission.as("approval-service")
                .get("/api/v1/cases/" + caseId + "/person?purpose=KNB_APPROVAL")
                .then()
                .statusCode(200)
                .body("surname", equalTo(Mission.CANARY))
                .body("citizenship", equalTo("IN"))
                .body("documentNumber", equalTo(passport))
                .body("documentIssuedBy", equalTo("IN"));
        UUID request = await("the request is published")
                .until(() -> requests(caseId), found -> found.size() == 1)
                .getFirst();
        CaseId subject = CaseId.of(caseId);
        Instant now = clock.instant();
        Topics.publish(
                subject,
                1,
                now,
                new ReviewStarted(request, now, Deadlines.standard().compute(StatutoryClock.KNB_3WD, now)));
        Topics.publish(subject, 2, now, new ReviewAnswered(request, "APPROVED", now, false));
        await("the answer has come")
                .untilAsserted(() -> Mission.as(officer)
                        .get(OPERATIONS + "/" + caseId)
                        .then()
                        .body("state", equalTo("REVIEW"))
                        .body("approval", equalTo("APPROVED")));
        Mission.as("approval-service")
                .get("/api/v1/cases/" + caseId + "/person?purpose=KNB_APPROVAL")
                .then()
                .statusCode(409);
    }

    private static List<UUID> requests(String caseId) {
        return Topics.events(Topic.VISA_EVENTS, caseId).stream()
                .filter(VisaApprovalRequested.class::isInstance)
                .map(event -> ((VisaApprovalRequested) event).requestId())
                .toList();
    }

    private static Response execute(String user, String caseId) {
        String number = read(caseId).jsonPath().getString("stickerNumber");
        return decide(user, caseId, "execution", number == null ? "{}" : "{\"stickerNumber\": \"" + number + "\"}");
    }

    private Response valid(String document) {
        return Mission.as("officer-mia23")
                .contentType("application/json")
                .body("""
                {"travelDocumentIssuedBy": "IN", "travelDocumentNumber": "%s", "on": "%s", "purpose": "OPERATION"}""".formatted(document, today()))
                .post("/api/v1/visas/valid");
    }

    private static List<String> stages(String caseId) {
        return Topics.events(Topic.STAGES, caseId).stream()
                .map(StageReported.class::cast)
                .map(s -> s.transition() + " " + s.stage() + (s.optional() ? "?" : "") + " " + s.service() + " "
                        + s.reporter())
                .toList();
    }

    @Test
    void R_110_R_111_an_extension_goes_back_from_the_division_of_the_employer_and_is_given_where_the_worker_lives() {
        aWorkerInAtyrau();
        Response filed = file("inviter-steppe", form(extension(), "INVITER", "\"division\": \"MIA75\", "));
        filed.then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("body", equalTo("MIA75"))
                .body("caseNumber", matchesPattern("OPS-MIA75-2026-[0-9]{7}"));
        String caseId = filed.jsonPath().getString("caseId");
        awaitAnswers(caseId);

        decide("officer-mia75", caseId, "acceptance", "{}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:wrong-territory"))
                .body("rules", equalTo(List.of("R-111")))
                .body("detail", containsString("MIA23"));
        read(caseId).then().body("state", equalTo("SUBMITTED"));
        done("officer-mia75", caseId, "return", "{\"grounds\": [\"RG-ACC-03\"]}")
                .then()
                .body("state", equalTo("RETURNED"))
                .body("rightDivision", equalTo("MIA23"))
                .body("terms.clock", equalTo(List.of("CORRECTION")));
        done("inviter-steppe", caseId, "resubmission", form(extension(), "INVITER", "\"division\": \"MIA23\", "))
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("body", equalTo("MIA23"));
        awaitAnswers(caseId);
        Mission.as("officer-mia75").get(OPERATIONS + "/" + caseId).then().statusCode(404);

        done("officer-mia23", caseId, "acceptance", "{}")
                .then()
                .body("state", equalTo("REVIEW"))
                .body("terms[0].rule", equalTo("R-136"));
        Mission.as("officer-mia23")
                .get(OPERATIONS + "/" + caseId + "/findings")
                .then()
                .statusCode(200)
                .body("rule", hasItem("R-143"))
                .body("verdict", not(hasItem("FAILED")));
        decide("officer-mia23", caseId, "approval", "{\"result\": \"NEW_VISA\"}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-085")));
        approvedByCommittee("officer-mia23", caseId);
        String spoiled = done("officer-mia23", caseId, "approval", "{\"result\": \"NEW_VISA\"}")
                .jsonPath()
                .getString("stickerNumber");
        String number =
                done("officer-mia23", caseId, "spoiled-blank", "{}").jsonPath().getString("stickerNumber");
        assertThat(number).isNotEqualTo(spoiled);
        Response executed = execute("officer-mia23", caseId);
        executed.then().statusCode(200).body("state", equalTo("EXECUTED"));

        String newVisa = executed.jsonPath().getString("newVisa");
        visa(visaId).then().body("state", equalTo("SUPERSEDED"));
        visa(newVisa)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("stickerNumber", equalTo(number))
                .body("previousVisa", equalTo(visaId))
                .body("body", equalTo("MIA23"))
                .body("validTo", equalTo(today().plusYears(1).toString()))
                .body("mrz.line1", containsString(Mission.CANARY));
        valid(passport).then().body("visa.visaId", equalTo(newVisa));
        await("told").untilAsserted(() -> {
            assertThat(stages(caseId))
                    .containsExactly(
                            "O1 SUBMITTED? S2 MIA75",
                            "O2 OP_RETURNED S2 MIA75",
                            "O1 SUBMITTED? S2 MIA23",
                            "O3 OP_ACCEPTED S2 MIA23",
                            "O4 REVIEW? S2 MIA23",
                            "O5 AWAITING_KNB? S2 MIA23",
                            "K3 OP_SENT_TO_KNB S2 MIA23",
                            "O6 OP_KNB_ANSWERED S2 MIA23",
                            "O7 TO_EXECUTE? S2 MIA23",
                            "O8 TO_EXECUTE? S2 MIA23",
                            "O9 OP_EXECUTED S2 MIA23");
            assertThat(Topics.events(Topic.VISA_EVENTS, caseId))
                    .last()
                    .isEqualTo(new OperationExecuted(UUID.fromString(visaId), "EXTEND", "MIA23", newVisa));
        });
        assertThat(Topics.read(Topic.VISA_EVENTS, caseId))
                .allSatisfy(e -> assertThat(e.body()).doesNotContain(Mission.CANARY, passport, "230000000"));
    }

    @Test
    void R_146_R_148_a_cancellation_of_the_divisions_own_motion_gives_an_exit_visa_to_whoever_is_in_the_country() {
        aWorkerInAtyrau();
        String caseId = filed(
                "officer-mia23",
                form(
                        "{\"kind\": \"CANCEL\", \"ground\": \"FALSE_DATA\", \"presence\": \"PRESENT\"}",
                        "EX_OFFICIO",
                        ""));
        read(caseId).then().body("state", equalTo("REVIEW")).body("terms[0].clock", equalTo("IN_COUNTRY"));

        decide("officer-mia23", caseId, "approval", "{\"result\": \"NO_VISA\"}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-148")));
        done("officer-mia23", caseId, "approval", "{\"result\": \"EXIT_VISA\"}")
                .then()
                .body("result", equalTo("EXIT_VISA"));
        Response executed = execute("officer-mia23", caseId);

        executed.then().statusCode(200);
        visa(visaId).then().body("state", equalTo("CANCELLED"));
        visa(executed.jsonPath().getString("newVisa"))
                .then()
                .body("category", equalTo("B16"))
                .body("entries", equalTo("SINGLE"))
                .body("validTo", equalTo(today().plusDays(29).toString()));
        await("told").untilAsserted(() -> assertThat(stages(visaId)).last().isEqualTo("L5 VISA_CANCELLED? S2 MIA23"));
    }

    @Test
    void R_144_R_031_a_restoration_in_a_new_passport_keeps_the_person() {
        aWorkerInAtyrau();
        String restore = "{\"kind\": \"RESTORE\", \"reason\": \"PASSPORT_REPLACED\"}";
        String newPassport = passport();
        String shown =
                "\"newTravelDocument\": {\"issuedBy\": \"IN\", \"number\": \"%s\", \"expiresOn\": \"2034-01-10\"}, ";
        String stranger = passport();
        Mission.agreedFor(stranger, Wish.USUAL).visa();

        file("officer-mia23", form(restore, "RECIPIENT", shown.formatted(stranger)))
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-031")))
                .body("errors[0].pointer", equalTo("/newTravelDocument/number"));
        String caseId = filed("officer-mia23", form(restore, "RECIPIENT", shown.formatted(newPassport)));
        done("officer-mia23", caseId, "acceptance", "{}");
        done("officer-mia23", caseId, "approval", "{\"result\": \"NEW_VISA\"}");
        Response executed = execute("officer-mia23", caseId);

        executed.then().statusCode(200);
        String newVisa = executed.jsonPath().getString("newVisa");
        for (String document : List.of(passport, newPassport)) {
            valid(document).then().body("visa.visaId", equalTo(newVisa));
        }
        String next = Mission.agreedFor(newPassport, Wish.USUAL).visa();
        visa(newVisa).then().body("state", equalTo("CANCELLED"));
        visa(next).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void R_022_a_visa_found_invalid_meanwhile_is_not_extended_and_the_case_stays_as_it_was() {
        aWorkerInAtyrau();
        String caseId = filed("officer-mia23", form(extension(), "INVITER", ""));
        done("officer-mia23", caseId, "acceptance", "{}");
        approvedByCommittee("officer-mia23", caseId);
        done("officer-mia23", caseId, "approval", "{\"result\": \"NEW_VISA\"}");
        Mission.as("officer-mia75")
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("{\"madeBy\": \"OTHER\"}")
                .post("/api/v1/visas/" + visaId + "/correction")
                .then()
                .statusCode(200);

        execute("officer-mia23", caseId).then().statusCode(409).body("state", equalTo("INVALID"));

        read(caseId).then().body("state", equalTo("TO_EXECUTE"));
        valid(passport).then().body("visa", nullValue());
        for (String operation : List.of(extension(), "{\"kind\": \"RESTORE\", \"reason\": \"DAMAGED\"}")) {
            file("officer-mia23", form(operation, "RECIPIENT", ""))
                    .then()
                    .statusCode(422)
                    .body("rules", hasItem("R-022"))
                    .body("grounds", hasItem("RG-OPS-01"));
        }
    }

    @Test
    void a_visa_is_found_by_its_number_and_passport_together_and_an_operation_is_its_filers_alone() {
        aWorkerInAtyrau();
        String body = form(extension(), "INVITER", "\"division\": \"MIA23\", ");
        file("inviter-steppe", body.replace(passport, passport())).then().statusCode(404);
        file("inviter-steppe", body.replace("\"MIA23\"", "\"MIA20\"")).then().statusCode(400);
        file("inviter-steppe", body.replace("\"INVITER\"", "\"EX_OFFICIO\""))
                .then()
                .statusCode(400);
        file("inviter-steppe", body.replace("\"newEndsOn\"", "\"newEnd\""))
                .then()
                .statusCode(400);
        String caseId = filed("inviter-steppe", body);

        for (String user : List.of("inviter-tengri", "officer-mia75", "officer-delhi")) {
            Mission.as(user).get(OPERATIONS + "/" + caseId).then().statusCode(404);
            Mission.as(user).get(OPERATIONS).then().body("items.caseId", not(hasItem(caseId)));
        }
        for (String user : List.of("inviter-steppe", "officer-mia23")) {
            Mission.as(user)
                    .get(OPERATIONS + "?state=SUBMITTED&limit=50")
                    .then()
                    .body("items.caseId", hasItem(caseId));
        }
        decide("inviter-tengri", caseId, "withdrawal", "{}").then().statusCode(404);
        done("inviter-steppe", caseId, "withdrawal", "{}").then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void R_044_R_173_a_gateway_that_is_down_delays_an_extension_and_a_payment_it_does_not_know_is_none() {
        aWorkerInAtyrau();
        String body = form(extension(), "INVITER", "\"division\": \"MIA23\", ");
        String unpaid = filed("inviter-steppe", body.replace("KZ-DUTY-0001", "KZ-DUTY-0001-UNPAID"));
        decide("officer-mia23", unpaid, "acceptance", "{}")
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-173"))
                .body("grounds", equalTo(List.of("RG-ACC-01")))
                .body("errors[0].pointer", equalTo("/dutyPayment"));
        done("officer-mia23", unpaid, "return", "{\"grounds\": [\"RG-ACC-01\"]}");

        done("inviter-steppe", unpaid, "resubmission", body.replace("KZ-DUTY-0001", "KZ-DUTY-" + passport + "-DOWN"));
        decide("officer-mia23", unpaid, "acceptance", "{}")
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-044"));
        awaitAnswers(unpaid);

        done("officer-mia23", unpaid, "acceptance", "{}").then().body("state", equalTo("REVIEW"));
    }

    @Test
    void R_124_R_126_who_is_employed_at_the_AIFC_is_extended_in_Astana_whatever_the_address_and_by_word_nobody_is() {
        String claim = "\"membership\": {\"kinship\": \"MEMBER\"}, ";
        aWorkerInAtyrau();
        String byWord = filed("officer-mia71", form(extension(), "INVITER", claim));
        decide("officer-mia71", byWord, "acceptance", "{}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ruqsat:problem:wrong-territory"));

        passport = "RGAIF%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
        aWorkerInAtyrau();
        String known = filed("officer-mia71", form(extension(), "INVITER", claim));
        done("officer-mia71", known, "acceptance", "{}").then().body("state", equalTo("REVIEW"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "auditor", "administrator", "monitoring", "knb"})
    void nobody_else_files_an_operation(String user) {
        file(user, "{}").then().statusCode(403);
    }
}
