package kz.ruqsat.monitoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.sandbox.testing.TestTokens;

/** Reads the service as its users would. */
public final class Reader {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Reader() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    /** The seal of a form on a page, as this user sees it. */
    public static String seal(String user, String page) {
        String html = as(user).accept(ContentType.HTML).get(page).asString();
        var seal = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"").matcher(html);
        return seal.find() ? seal.group(1) : "none";
    }

    /** Sends a form of the board; where that leads is not followed. */
    public static ValidatableResponse press(String user, String address, Map<String, String> form) {
        return as(user).accept(ContentType.HTML)
                .redirects()
                .follow(false)
                .formParams(form)
                .post(address)
                .then();
    }

    public static Response caseOf(String user, CaseId caseId) {
        return as(user).get("/api/v1/cases/" + caseId);
    }

    public static int stagesOf(CaseId caseId) {
        Response answer = caseOf("monitoring", caseId);
        return answer.statusCode() == 200 ? answer.jsonPath().getList("stages").size() : 0;
    }

    /** The case once it has that many stages. */
    public static JsonPath awaitStages(CaseId caseId, int count) {
        await("stages of the case").pollDelay(Duration.ZERO).atMost(LIMIT).until(() -> stagesOf(caseId) == count);
        return caseOf("monitoring", caseId).jsonPath();
    }

    /** The gap of a case, once there is one. */
    public static JsonPath gapOf(CaseId caseId) {
        await("a gap").atMost(LIMIT).until(() -> gaps().getList(of(caseId)).size() == 1);
        return gaps().setRootPath("items.find { it.caseId == '" + caseId + "' }");
    }

    public static JsonPath gaps() {
        return as("monitoring")
                .get("/api/v1/gaps?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static boolean hasGap(CaseId caseId) {
        return !gaps().getList(of(caseId)).isEmpty();
    }

    private static String of(CaseId caseId) {
        return "items.findAll { it.caseId == '" + caseId + "' }";
    }
}
