package kz.ruqsat.webhooks;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.TestTokens;

/** Calls the API in the name of a test user. */
public record Subscriber(String user) {

    public static final String WEBHOOKS = "/api/v1/webhooks";
    public static final Subscriber STEPPE = new Subscriber("inviter-steppe");
    public static final Subscriber TENGRI = new Subscriber("inviter-tengri");
    public static final Subscriber PORTAL = new Subscriber("portal");

    public RequestSpecification asks() {
        return given().auth().oauth2(TestTokens.of(user)).contentType("application/json");
    }

    public RequestSpecification keyed() {
        return asks().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Response opens(Map<String, ?> form) {
        return keyed().body(form).post(WEBHOOKS);
    }

    /** A subscription that was made, with its secret. */
    public JsonPath subscribed(Map<String, ?> form) {
        return opens(form).then().statusCode(201).extract().jsonPath();
    }

    public JsonPath sees(String id) {
        return asks().get(WEBHOOKS + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    public Response does(String id, String act, Object body) {
        return keyed().body(body).post(WEBHOOKS + "/" + id + "/" + act);
    }
}
