package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An invitation of its own for a test, and the counter in New Delhi.
 *
 * @param caseId the invitation's case
 * @param registrationNumber its number
 * @param passport number of the holder's travel document
 * @param wish what it allows
 */
record Mission(CaseId caseId, String registrationNumber, String passport, Wish wish) {

    /** What the invitation allows. */
    record Wish(String category, String entries, LocalDate from, LocalDate to) {

        static final Wish USUAL = new Wish("B2", "SINGLE", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29));
    }

    static final String APPLICATIONS = "/api/v1/visa-applications";
    static final String DELHI = "officer-delhi";
    /** A surname that must not be found anywhere but in the visa. */
    static final String CANARY = "ZZCANARY";

    static final String PASSPORT = "P0001KNA2";

    /** What an officer has seen of a passport that is in order. */
    static final String ACCEPTANCE = "{\"passport\": {\"blankPages\": 4}}";

    static final Instant AGREED_AT = Instant.parse("2026-03-10T04:00:00Z");

    /** Agreed and not yet known here. */
    static Mission unheardOf() {
        return unheardOf(PASSPORT);
    }

    static Mission unheardOf(String passport, Wish wish) {
        Mission fresh = unheardOf(passport);
        return new Mission(fresh.caseId, fresh.registrationNumber, passport, wish);
    }

    static Mission unheardOf(String passport) {
        String number = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        return new Mission(CaseId.next(), number, passport, Wish.USUAL);
    }

    /** Agreed, the holder fetched. */
    static Mission agreed() {
        return bornOn("1990-05-17");
    }

    static Mission bornOn(String birthDate) {
        return unheardOf().known(birthDate);
    }

    /** Agreed for the holder of a travel document, the holder fetched. */
    static Mission agreedFor(String passport) {
        return unheardOf(passport).known("1990-05-17");
    }

    /** An invitation of the holder of this passport, who needs no other test's. */
    static Mission agreedFor(String passport, Wish wish) {
        return unheardOf(passport, wish).known("1990-05-17");
    }

    private Mission known(String birthDate) {
        putPerson(birthDate);
        publishAgreed("EMB-DEL");
        awaitState("OPEN");
        return this;
    }

    /** The id of the visa that this invitation ends with. */
    String visa() {
        Response issued = issue(readyToIssue());
        issued.then().statusCode(200);
        return issued.jsonPath().getString("visaId");
    }

    void putPerson(String birthDate) {
        putPersonOf("IN", birthDate);
    }

    void putPersonOf(String country, String birthDate) {
        putPersonOf(country, birthDate, "");
    }

    /** @param inviter BIN of the inviting party; empty where it is not told */
    void putPersonOf(String country, String birthDate, String inviter) {
        given().body("""
                        {"surname": "%s", "givenNames": "ANITA", "birthDate": "%s", "sex": "F", "citizenship": "%s", "documentNumber": "%s",
                         "documentIssuedBy": "%s", "documentExpiresOn": "2031-01-10", "inviter": "%s", "later": "a field of tomorrow"}""".formatted(CANARY, birthDate, country, passport, country, inviter))
                .put(invitationService() + "/test/persons/" + caseId)
                .then()
                .statusCode(200);
    }

    List<String> reads() {
        return given().get(invitationService() + "/test/reads/" + caseId)
                .jsonPath()
                .getList("");
    }

    private static String invitationService() {
        return ConfigProvider.getConfig().getValue("RUQSAT_INVITATION_URL", String.class);
    }

    void publishAgreed(String placeOfIssuance) {
        Topics.publish(
                caseId,
                1,
                AGREED_AT,
                new InvitationAgreed(
                        registrationNumber,
                        "INV-MIA75-2026-0000001",
                        "MIA75",
                        LocalDate.of(2026, 3, 10),
                        wish.category(),
                        wish.entries(),
                        wish.from(),
                        wish.to(),
                        30,
                        placeOfIssuance,
                        LocalDate.of(2027, 3, 10)));
    }

    void awaitState(String state) {
        await("the invitation is " + state)
                .untilAsserted(() -> seenBy("auditor").then().statusCode(200).body("state", equalTo(state)));
    }

    Response seenBy(String user) {
        return as(user).get("/api/v1/invitations/" + registrationNumber);
    }

    static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    String form() {
        return """
                {"registrationNumber": "%s", "travelDocumentNumber": "%s", "travelDocumentExpiresOn": "2031-01-10",
                 "photo": "PHOTO-17", "addressInKazakhstan": "Dostyk 1, Almaty", "feePayment": "KZ-FEE-0001"}""".formatted(registrationNumber, passport);
    }

    static Response post(String user, String key, String body) {
        return as(user).header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS);
    }

    /** Applies in the place of an invalid visa, with no new payment. */
    Response applyInPlaceOf(String stickerNumber) {
        return post(
                DELHI,
                key(),
                form().replace("\"feePayment\": \"KZ-FEE-0001\"", "\"replacesVisa\": \"" + stickerNumber + "\""));
    }

    Response apply() {
        return post(DELHI, key(), form());
    }

    /** The id of an application that was filed, once the state systems have answered. */
    String applied() {
        Response filed = apply();
        filed.then().statusCode(201);
        String caseId = filed.jsonPath().getString("caseId");
        awaitAnswers(caseId);
        return caseId;
    }

    static void awaitAnswers(String caseId) {
        await("the state systems have answered")
                .untilAsserted(() -> read(caseId).then().body("awaiting", nullValue()));
    }

    /** An application in the examination. */
    String examined() {
        String caseId = applied();
        done(caseId, "acceptance", ACCEPTANCE);
        done(caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-2026-000017\"}");
        return caseId;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Response read(String caseId) {
        return as(DELHI).get(APPLICATIONS + "/" + caseId);
    }

    static Response decide(String caseId, String command, String body) {
        return decide(DELHI, caseId, command, body, read(caseId).header("ETag"));
    }

    static Response decide(String user, String caseId, String command, String body, String etag) {
        return as(user).header("Idempotency-Key", key())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS + "/" + caseId + "/" + command);
    }

    /** Decides and expects that it is done. */
    static Response done(String caseId, String command, String body) {
        Response response = decide(caseId, command, body);
        response.then().statusCode(200);
        return response;
    }

    /** An application whose sticker is made out. */
    String readyToIssue() {
        String caseId = examined();
        done(caseId, "approval", "{}");
        return caseId;
    }

    static String stickerNumber(String caseId) {
        return read(caseId).jsonPath().getString("stickerNumber");
    }

    static Response issue(String caseId) {
        return decide(caseId, "issue", "{\"stickerNumber\": \"" + stickerNumber(caseId) + "\"}");
    }
}
