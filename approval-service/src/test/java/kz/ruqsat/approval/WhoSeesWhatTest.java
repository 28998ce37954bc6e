package kz.ruqsat.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.InstantSource;
import java.util.UUID;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see requests, verdicts and dispositions (P-S1). */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class WhoSeesWhatTest {

    private static final String REQUESTS = "/api/v1/approval-requests";

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    private ApprovalStand stand;

    @BeforeEach
    void open() {
        stand = new ApprovalStand(clock, management);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void the_body_in_charge_and_the_auditor_see_the_verdict_the_administrator_sees_that_there_is_one() {
        Asked asked = stand.askAndAwaitReview();
        stand.answer(asked, "REJECTED");
        stand.awaitState(asked, "REJECTED");

        get("officer-mia75", asked)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("REJECTED"))
                .body("body", equalTo("MIA75"));
        get("auditor", asked).then().statusCode(200).body("verdict", equalTo("REJECTED"));
        Response seen = get("administrator", asked);
        seen.then().statusCode(200).body("state", equalTo("ANSWERED")).body("verdict", nullValue());
        assertThat(seen.asString()).doesNotContain("REJECTED");
        assertThat(as("administrator", REQUESTS + "/" + asked.requestId() + "/dispositions")
                        .asString())
                .contains("ACCEPTED")
                .doesNotContain("REJECTED");
        as("administrator", REQUESTS + "?state=REJECTED").then().statusCode(400);
    }

    @Test
    void a_foreign_request_and_an_absent_one_are_answered_alike() {
        Asked asked = stand.askAndAwaitReview();

        String foreign =
                get("officer-mia71", asked).then().statusCode(404).extract().path("detail");
        String absent = as("officer-mia71", REQUESTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .path("detail");

        assertThat(foreign).isEqualTo(absent);
        as("officer-mia71", REQUESTS + "/" + asked.requestId() + "/dispositions")
                .then()
                .statusCode(404);
        as("officer-mia71", REQUESTS + "?caseId=" + asked.caseId())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inviter-steppe", "knb", "monitoring", "portal", "visa-service", "second-approver"})
    void nobody_else_sees_anything(String user) {
        as(user, REQUESTS).then().statusCode(403);
        as(user, REQUESTS + "/" + UUID.randomUUID()).then().statusCode(403);
        as(user, "/api/v1/dispositions").then().statusCode(403);
    }

    @Test
    void dispositions_of_all_are_for_auditors_and_administrators() {
        as("officer-mia75", "/api/v1/dispositions").then().statusCode(403);
        as("auditor", "/api/v1/dispositions?limit=5").then().statusCode(200);
        given().get("/api/v1/dispositions").then().statusCode(401);
    }

    @Test
    void lists_are_narrowed_and_paged() {
        Asked first = stand.askAndAwaitReview();
        Asked second = stand.askAndAwaitReview();
        stand.answer(first, "APPROVED");
        stand.awaitState(first, "APPROVED");

        as("officer-mia75", REQUESTS + "?caseId=" + second.caseId())
                .then()
                .body(
                        "items.requestId",
                        equalTo(java.util.List.of(second.requestId().toString())));
        as("officer-mia75", REQUESTS + "?state=APPROVED&limit=100")
                .then()
                .body("items.state", everyItem(equalTo("APPROVED")))
                .body("items.caseId", hasItem(first.caseId().toString()));
        Response page = as("officer-mia75", REQUESTS + "?limit=1");
        String next = page.then().body("items.size()", equalTo(1)).extract().path("next");
        as("officer-mia75", REQUESTS + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].caseId", org.hamcrest.Matchers.not(equalTo(page.path("items[0].caseId"))));
        as("auditor", "/api/v1/dispositions?disposition=ACCEPTED&limit=1")
                .then()
                .body("items[0].disposition", equalTo("ACCEPTED"));
    }

    @ParameterizedTest
    @CsvSource({"state,LOST", "caseId,x", "overdue,maybe", "limit,101", "cursor,!"})
    void a_parameter_that_cannot_be_is_refused(String name, String value) {
        as("auditor", REQUESTS + "?" + name + "=" + value)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + name));
    }

    @Test
    void an_answer_about_a_request_carries_its_version() {
        Asked asked = stand.askAndAwaitReview();

        get("officer-mia75", asked).then().header("ETag", equalTo("\"2\"")).body("version", equalTo(2));
    }

    private static Response get(String user, Asked asked) {
        return as(user, REQUESTS + "/" + asked.requestId());
    }

    private static Response as(String user, String path) {
        return given().auth().oauth2(TestTokens.of(user)).get(path);
    }
}
