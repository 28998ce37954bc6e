package kz.ruqsat.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.sandbox.evidence.EvidenceBundle;
import kz.ruqsat.sandbox.evidence.Finding;
import kz.ruqsat.sandbox.evidence.Finding.Result;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an exchange leaves to show, and that nothing of it can be changed unseen (P-K3, P-S3). */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class EvidenceTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    private final ObjectMapper json = new ObjectMapper();
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
    void an_exchange_with_extension_answer_and_repeat_holds_without_any_service_and_names_nobody() throws Exception {
        Asked asked = answered();
        JsonNode bundle = export(asked);

        List<Finding> findings =
                new EvidenceBundle(bundle, MissingNode.getInstance(), Optional.of(sent(asked))).verify();

        assertThat(findings).noneMatch(each -> each.result() == Result.BROKEN);
        assertThat(findings)
                .extracting(Finding::says)
                .contains("approval-service has signed these bytes", "approval-service has signed the head")
                .anyMatch(says -> says.contains("ACCEPTED, is signed by Berkut"))
                .anyMatch(says -> says.startsWith("KNB_30CD from"));
        assertThat(bundle.toString()).doesNotContain(ApprovalStand.SURNAME, "P0001CANARY", "1990-05-17");
    }

    @Test
    void whatever_is_changed_is_found() throws Exception {
        JsonNode bundle = export(answered());

        assertBroken(bundle, changed -> item(changed, "reply").put("disposition", "LATE_ACCEPTED"));
        assertBroken(
                bundle,
                changed -> item(changed, "reply")
                        .put(
                                "value",
                                item(changed, "reply").path("value").asText().replace("EXTENDED", "APPROVED")));
        assertBroken(bundle, changed -> item(changed, "receipt").put("acceptedAt", "2026-03-01T04:00:00Z"));
        assertBroken(bundle, changed -> item(changed, "history").put("actor", "somebody"));
        assertBroken(
                bundle,
                changed -> ((ObjectNode) item(changed, "computation").path("computation"))
                        .put("dueBefore", "2026-12-01T19:00:00Z"));
        assertBroken(bundle, changed -> ((ArrayNode) changed.path("items")).remove(2));
        assertBroken(
                bundle,
                changed -> ((ArrayNode) changed.path("items"))
                        .remove(changed.path("items").size() - 1));
        assertBroken(bundle, changed -> changed.put("head", "sha-256:" + "0".repeat(64)));
        assertBroken(
                bundle,
                changed -> changed.put(
                        "seal", item(changed, "receipt").path("signature").asText()));
    }

    @Test
    void keys_that_are_known_from_elsewhere_decide_and_other_request_bytes_do_not_fit() throws Exception {
        Asked asked = answered();
        JsonNode bundle = export(asked);

        assertThat(results(new EvidenceBundle(bundle, json.readTree("{\"keys\": []}"), Optional.empty())))
                .contains(Result.BROKEN);
        assertThat(results(new EvidenceBundle(bundle, MissingNode.getInstance(), Optional.of(new byte[] {1}))))
                .contains(Result.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer-mia75", "administrator", "inviter-steppe", "knb", "monitoring"})
    void only_an_auditor_may_have_it(String user) {
        given().auth()
                .oauth2(TestTokens.of(user))
                .get("/api/v1/approval-requests/" + UUID.randomUUID() + "/evidence")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/approval-requests/" + UUID.randomUUID() + "/evidence")
                .then()
                .statusCode(404);
    }

    @Test
    void the_public_keys_of_requests_are_open_to_everybody_and_two_while_they_change() {
        var keys = given().get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(keys.<String>getList("keys.kid"))
                .containsExactly("approval-signing-sandbox-1", "approval-signing-sandbox-2");
        assertThat(keys.getList("keys.d")).containsOnlyNulls();
    }

    private Asked answered() {
        Asked asked = stand.askAndAwaitReview();
        stand.answer(asked, "EXTENDED");
        stand.awaitState(asked, "EXTENDED");
        UUID jti = UUID.randomUUID();
        stand.answer(asked, jti, "APPROVED", clock.instant());
        stand.awaitState(asked, "APPROVED");
        stand.answer(asked, UUID.randomUUID(), "APPROVED", clock.instant());
        stand.awaitDispositions(asked, "ACCEPTED", "ACCEPTED", "DUPLICATE_SAME");
        return asked;
    }

    private byte[] sent(Asked asked) {
        return stand.berkut.calls(asked.requestId()).getFirst().body();
    }

    private JsonNode export(Asked asked) throws Exception {
        return json.readTree(given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/approval-requests/" + asked.requestId() + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void assertBroken(JsonNode bundle, Consumer<ObjectNode> change) {
        ObjectNode changed = bundle.deepCopy();
        change.accept(changed);
        assertThat(changed).isNotEqualTo(bundle);
        assertThat(results(new EvidenceBundle(changed, MissingNode.getInstance(), Optional.empty())))
                .contains(Result.BROKEN);
    }

    private static List<Result> results(EvidenceBundle bundle) {
        return bundle.verify().stream().map(Finding::result).toList();
    }

    private static ObjectNode item(JsonNode bundle, String of) {
        for (JsonNode item : bundle.path("items")) {
            if (item.path("of").asText().equals(of)) {
                return (ObjectNode) item.path("content");
            }
        }
        throw new AssertionError("there is no " + of);
    }
}
