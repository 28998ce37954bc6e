package kz.ruqsat.registers;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.testing.TestTokens;

/** Talks to the stub as a body's service or a tester would. */
public final class GatewayClient {

    private static final String RECORD = "/api/v1/registers/{system}/records/{key}";

    private GatewayClient() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    public static RequestSpecification asService() {
        return as("invitation-service");
    }

    public static RequestSpecification asTester() {
        return as("administrator").contentType("application/json");
    }

    /** For a case that is of no further interest. */
    public static Response lookUp(String system, String key) {
        return lookUp(system, key, "case-1");
    }

    public static Response lookUp(String system, String key, String caseId) {
        return asService()
                .queryParam("case", caseId)
                .queryParam("purpose", "MIA_REVIEW")
                .get(RECORD, system, key);
    }

    /** All in one call; each look-up is {@code SYSTEM key}. */
    public static Response lookUpAll(String caseId, String... lookUps) {
        var list = Arrays.stream(lookUps)
                .map(each -> each.split(" ", 2))
                .map(each -> "{\"system\": \"%s\", \"key\": \"%s\"}".formatted(each[0], each[1]))
                .collect(Collectors.joining(", "));
        return send("{\"case\": \"%s\", \"purpose\": \"MIA_REVIEW\", \"lookUps\": [%s]}".formatted(caseId, list));
    }

    public static Response send(String batch) {
        return asService().contentType("application/json").body(batch).post("/api/v1/registers/look-ups");
    }

    public static Response set(String system, String key, String answer) {
        return asTester().body(answer).put("/admin/answers/{system}/{key}", system, key);
    }

    /** Sets a fault; the answer tells its id. */
    public static Response fault(String fault) {
        return asTester().body(fault).post("/admin/faults");
    }

    public static void reset() {
        as("administrator").post("/admin/reset").then().statusCode(204);
    }
}
