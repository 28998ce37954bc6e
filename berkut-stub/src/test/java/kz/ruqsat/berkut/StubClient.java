package kz.ruqsat.berkut;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.TestTokens;

/** Talks to the stub as approval-service, KNB or an administrator would. */
public final class StubClient {

    public static final String REQUESTS = "/berkut/v1/approval-requests";

    private StubClient() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    public static RequestSpecification asService() {
        return as("approval-service");
    }

    /** A request that is right in every field, for a case of its own. */
    public static String aRequest(UUID id, String caseReference, String documentNumber) {
        return """
                {"requestId": "%s", "caseReference": "%s", "round": 1, "service": "INVITATION", "category": "C3", "body": "MIA75",
                 "person": {"surname": "ZZCANARY", "givenNames": "ANITA", "birthDate": "1990-05-17", "sex": "F", "citizenship": "IN",
                            "documentNumber": "%s", "placeOfBirth": "PUNE"},
                 "contentHash": "sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""".formatted(id, caseReference, documentNumber);
    }

    /** Signed as approval-service signs. */
    public static Response send(UUID id, String body) {
        return send(id, body, SenderHand.sign(body.getBytes(UTF_8)));
    }

    public static Response send(UUID id, String body, String signature) {
        return asService()
                .header("Idempotency-Key", id.toString())
                .header("jws", signature)
                .contentType("application/json")
                .body(body)
                .post(REQUESTS);
    }

    public static Response withdraw(UUID id) {
        var path = REQUESTS + "/" + id;
        return asService()
                .header("jws", SenderHand.sign(("DELETE " + path).getBytes(UTF_8)))
                .delete(path);
    }

    public static Response putScript(String key, String script) {
        return as("knb").contentType("application/json").body(script).put("/admin/scripts/" + key);
    }
}
