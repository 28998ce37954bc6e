package kz.ruqsat.berkut.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.ruqsat.berkut.StubClient.REQUESTS;
import static kz.ruqsat.berkut.StubClient.aRequest;
import static kz.ruqsat.berkut.StubClient.as;
import static kz.ruqsat.berkut.StubClient.asService;
import static kz.ruqsat.berkut.StubClient.putScript;
import static kz.ruqsat.berkut.StubClient.send;
import static kz.ruqsat.berkut.StubClient.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.util.UUID;
import kz.ruqsat.berkut.ReplyTopic;
import kz.ruqsat.berkut.SenderHand;
import kz.ruqsat.berkut.StandClock;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Rules, namespaces, answers by hand, keys, verification, reset. */
@QuarkusTest
@WithTestResource(StandTestResource.class)
class ControllingTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final UUID id = UUID.randomUUID();
    private final String caseReference = "case-" + id;
    private final String namespace = "t-" + id.toString().substring(0, 8);

    @Test
    void a_rule_answers_requests_of_its_attributes_and_a_reset_forgets_it_and_them() {
        put("/admin/rules/all?namespace=" + namespace, """
                {"when": {"citizenship": "IN"}, "answers": [{"answer": "REJECTED", "after": {"seconds": 5}}]}""").then().statusCode(200);
        sendInNamespace().then().statusCode(201);
        request().then().body("source", equalTo("rule all (citizenship IN)")).body("namespace", equalTo(namespace));

        as("knb").post("/admin/reset?namespace=" + namespace).then().statusCode(204);

        request().then().statusCode(404);
        as("knb").get("/admin/rules?namespace=" + namespace).then().body("items.size()", equalTo(0));
        clock().advanceTo(clock().now().plusSeconds(10));
        assertThat(new ReplyTopic(broker).repliesTo(caseReference)).isEmpty();
    }

    @Test
    void a_rule_without_conditions_or_with_unknown_ones_is_refused_by_pointer() {
        put("/admin/rules/all", "{\"answers\": []}").then().statusCode(400).body("errors.pointer", hasItem("/when"));
        put("/admin/rules/all", "{\"when\": {\"colour\": \"red\"}, \"answers\": []}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/when"));
        put("/admin/rules/all", "{\"when\": {\"documentPrefix\": \"WAY2LONG\"}, \"answers\": []}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/when/documentPrefix"));
        put("/admin/rules/all", "{\"when\": {}, \"answers\": [], \"seed\": 1}")
                .then()
                .statusCode(400);
    }

    @Test
    void an_answer_by_hand_goes_out_at_once_and_can_be_said_again() {
        putScript(caseReference, "{\"answers\": []}");
        send(id, aRequest(id, caseReference, "P0001")).then().statusCode(201);
        post("/admin/requests/" + id + "/answers", """
                {"answers": [{"answer": "APPROVED", "after": {"immediately": true}, "from": "NOW"}]}""").then().statusCode(200);
        clock().advanceTo(clock().now());
        post("/admin/requests/" + id + "/answers", """
                {"answers": [{"manner": "AGAIN", "after": {"immediately": true}, "from": "NOW"}]}""").then().statusCode(200);
        clock().advanceTo(clock().now());

        var records = new ReplyTopic(broker).repliesTo(caseReference);
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        request()
                .then()
                .body(
                        "sent[1].why",
                        equalTo(
                                "by hand, knb, line 1: APPROVED immediately from now, AGAIN (the message of the line before once more, byte by byte)"));
    }

    @Test
    void a_line_that_waits_for_a_withdrawal_goes_out_after_it_K7() {
        putScript(caseReference, """
                {"answers": [{"answer": "APPROVED", "after": {"workingDays": 3}},
                             {"answer": "REJECTED", "after": {"hours": 2}, "from": "WITHDRAWAL"}]}""");
        send(id, aRequest(id, caseReference, "P0001")).then().statusCode(201);
        request().then().body("planned.size()", equalTo(1));

        withdraw(id).then().statusCode(200);

        request().then().body("planned.size()", equalTo(1)).body("planned[0].answer", equalTo("REJECTED"));
        clock().advanceTo(clock().now().plusSeconds(7200));
        assertThat(new ReplyTopic(broker).repliesTo(caseReference)).hasSize(1);
    }

    @Test
    void after_the_keys_have_changed_answers_are_signed_with_the_other_one() {
        putScript(caseReference, "{\"answers\": [{\"answer\": \"APPROVED\", \"after\": {\"immediately\": true}}]}");
        put("/admin/signing-key", "{\"keyId\": \"berkut-sandbox-2\"}").then().statusCode(200);
        try {
            send(id, aRequest(id, caseReference, "P0001")).then().statusCode(201);
            clock().advanceTo(clock().now());
        } finally {
            put("/admin/signing-key", "{\"keyId\": \"berkut-sandbox-1\"}")
                    .then()
                    .statusCode(200);
        }

        var jws = ReplyTopic.headers(
                        new ReplyTopic(broker).repliesTo(caseReference).getFirst())
                .get("jws");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(jws.split("\\.")[0]), UTF_8))
                .contains("berkut-sandbox-2");
        put("/admin/signing-key", "{\"keyId\": \"berkut-sandbox-0\"}").then().statusCode(400);
    }

    @Test
    void the_second_key_of_the_sender_is_taken_as_well_and_every_wrong_signature_is_recorded() {
        var body = aRequest(id, caseReference, "P0001");
        send(id, body, SenderHand.sign("approval-signing-sandbox-1", "other".getBytes(UTF_8)))
                .then()
                .statusCode(403);
        send(id, body, "nonsense").then().statusCode(403);

        send(id, body, SenderHand.sign("approval-signing-sandbox-2", body.getBytes(UTF_8)))
                .then()
                .statusCode(201);

        var other = UUID.randomUUID();
        send(
                        other,
                        aRequest(other, caseReference, "P0001"),
                        SenderHand.sign("approval-signing-sandbox-2", body.getBytes(UTF_8)))
                .then()
                .statusCode(403);
        holds(
                "{\"expect\": \"EXACTLY\", \"events\": [{\"kind\": \"disowned\", \"requestId\": \"%s\", \"disposition\": \"WRONG\"}]}"
                        .formatted(id));
        holds(
                "{\"expect\": \"EXACTLY\", \"events\": [{\"kind\": \"disowned\", \"requestId\": \"%s\", \"disposition\": \"UNREADABLE\"}]}"
                        .formatted(id));
        holds(
                "{\"expect\": \"EXACTLY\", \"events\": [{\"kind\": \"disowned\", \"requestId\": \"%s\", \"disposition\": \"REPLAYED\"}]}"
                        .formatted(other));
    }

    @Test
    void calls_that_nothing_was_meant_for_are_counted_and_listed() {
        asService().get("/berkut/v1/approval-request").then().statusCode(404);
        send(id, "{}").then().statusCode(400);

        await("both are noted")
                .untilAsserted(() -> as("knb")
                        .get("/admin/unmatched")
                        .then()
                        .body("countOfAll", greaterThan(1))
                        .body("items.path", hasItem("/berkut/…"))
                        .body("items.requestId", hasItem(id.toString())));
        as("knb")
                .get(management.toString().replace("/health", "/metrics"))
                .then()
                .statusCode(200);
        assertThat(as("knb")
                        .get(management.toString().replace("/health", "/metrics"))
                        .asString())
                .containsPattern("ruqsat_berkut_unmatched [1-9]");
    }

    @Test
    void a_namespace_that_wants_all_scripted_reports_what_was_not() {
        put("/admin/namespaces/" + namespace, "{\"unscripted\": \"REPORTED\"}")
                .then()
                .statusCode(200);

        sendInNamespace().then().statusCode(201);

        as("knb")
                .get("/admin/unmatched?namespace=" + namespace)
                .then()
                .body("items[0].caseReference", equalTo(caseReference));
        request().then().body("planned.size()", equalTo(0));
    }

    @Test
    void a_profile_answers_what_is_not_scripted_and_says_by_which_lot() {
        put("/admin/profile?namespace=" + namespace, "{\"seed\": 42, \"shares\": {\"silent\": 1}}")
                .then()
                .statusCode(200);

        sendInNamespace().then().statusCode(201);

        assertThat(request().jsonPath().getString("source")).startsWith("profile seed 42, lot 0.");
        request().then().body("planned.size()", equalTo(0));
        put("/admin/profile", "{\"seed\": 42, \"shares\": {\"silent\": 1.5}}")
                .then()
                .statusCode(400);
    }

    @Test
    void what_was_expected_and_did_not_come_is_told_in_one_sentence() {
        var answer = post("/admin/journal/verifications", """
                {"expect": "AT_LEAST", "times": 2, "events": [{"kind": "sent", "caseReference": "%s"}]}""".formatted(caseReference));

        answer.then()
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("says", equalTo("expected at least 2 of: sent, caseReference " + caseReference + "; found 0"));
        post(
                        "/admin/journal/verifications",
                        "{\"expect\": \"IN_ORDER\", \"times\": 2, \"events\": [{\"kind\": \"sent\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/times"));
        post("/admin/journal/verifications", "{\"expect\": \"NEVER\", \"events\": [{\"kind\": \"snowed\"}]}")
                .then()
                .statusCode(400);
    }

    @Test
    void the_standing_tells_clock_next_answer_and_key() {
        as("knb")
                .get("/admin/standing")
                .then()
                .statusCode(200)
                .body("clock", equalTo("virtual"))
                .body("signingKey", equalTo("berkut-sandbox-1"));
    }

    private void holds(String expectation) {
        post("/admin/journal/verifications", expectation).then().statusCode(200).body("holds", equalTo(true));
    }

    private Response sendInNamespace() {
        var body = aRequest(id, caseReference, "P0001");
        return asService()
                .header("Idempotency-Key", id.toString())
                .header("Berkut-Namespace", namespace)
                .header("jws", SenderHand.sign(body.getBytes(UTF_8)))
                .contentType("application/json")
                .body(body)
                .post(REQUESTS);
    }

    private Response request() {
        return as("knb").get("/admin/requests/" + id);
    }

    private static Response put(String path, String body) {
        return as("knb").contentType("application/json").body(body).put(path);
    }

    private static Response post(String path, String body) {
        return as("knb").contentType("application/json").body(body).post(path);
    }

    private StandClock clock() {
        return StandClock.at(management);
    }
}
