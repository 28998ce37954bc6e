package kz.ruqsat.invitation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.TestTokens;

/** Calls the API as the test users would. */
public final class Api {

    public static final String INVITER = "inviter-steppe";
    public static final String OFFICER = "officer-mia75";

    private Api() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user)).contentType("application/json");
    }

    /** With a fresh idempotency key. */
    public static RequestSpecification keyed(String user) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static Response file(String user, String petition) {
        return keyed(user).body(petition).post("/api/v1/petitions");
    }

    /** Files a petition of one invitee and returns the id of its case. */
    public static String filed(PetitionBody petition) {
        return file(INVITER, petition.json()).then().statusCode(201).extract().path("cases[0].caseId");
    }

    public static JsonPath read(String user, String caseId) {
        return as(user).get("/api/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The version the user sees, once the state systems have answered about the case. */
    public static String etag(String user, String caseId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !"STATE_SYSTEMS"
                        .equals(as(user).get("/api/v1/cases/" + caseId)
                                .jsonPath()
                                .getString("awaiting")));
        return as(user).get("/api/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** An act on the version the user sees now. */
    public static Response act(String user, String caseId, String act, String body) {
        return actOn(etag(user, caseId), user, caseId, act, body);
    }

    /** An act on a version. */
    public static Response actOn(String etag, String user, String caseId, String act, String body) {
        return keyed(user).header("If-Match", etag).body(body).post("/api/v1/cases/" + caseId + "/" + act);
    }

    /** An act that is taken. */
    public static JsonPath acted(String user, String caseId, String act, String body) {
        return act(user, caseId, act, body).then().statusCode(200).extract().jsonPath();
    }

    /** Leads a filed case to the Committee as the officer of Almaty. */
    public static void sentForApproval(String caseId) {
        acted(OFFICER, caseId, "registration", "{}");
        acted(OFFICER, caseId, "review", "{}");
        acted(OFFICER, caseId, "approval-request", "{}");
    }
}
