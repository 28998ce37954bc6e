package kz.ruqsat.berkut.administration;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.ruqsat.berkut.StubClient.REQUESTS;
import static kz.ruqsat.berkut.StubClient.aRequest;
import static kz.ruqsat.berkut.StubClient.as;
import static kz.ruqsat.berkut.StubClient.putScript;
import static kz.ruqsat.berkut.StubClient.send;
import static kz.ruqsat.berkut.StubClient.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.ReplyTopic;
import kz.ruqsat.berkut.StandClock;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandTestResource.class)
class AnsweringTest {

    private static final Path APPROVAL_KEYS = Path.of("../approval-service/src/main/resources/sandbox-keys");

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final UUID id = UUID.randomUUID();
    private final String caseReference = "case-" + id;

    @Test
    void an_extension_and_a_rejection_go_out_at_their_hours_signed_and_sealed_R_087_R_091() throws Exception {
        putScript(caseReference, """
                        {"answers": [{"answer": "EXTENDED", "after": {"hours": 30}},
                                     {"answer": "REJECTED", "after": {"hours": 50}, "reason": "Invented reason"}]}""").then().statusCode(200);
        var receipt = send(id, aRequest(id, caseReference, "P0001234")).jsonPath();
        var accepted = Instant.parse(receipt.getString("acceptedAt"));
        assertThat(replies()).isEmpty();

        clock().advanceTo(accepted.plus(Duration.ofHours(30)));
        assertThat(replies()).extracting(AnsweringTest::answer).containsExactly("EXTENDED");
        clock().advanceTo(accepted.plus(Duration.ofHours(50)));

        var replies = replies();
        assertThat(replies).extracting(AnsweringTest::answer).containsExactly("EXTENDED", "REJECTED");
        var rejection = replies.getLast();
        assertThat(body(rejection).get("requestHash").asText()).isEqualTo(receipt.getString("requestHash"));
        assertThat(body(rejection).get("iat").asText())
                .isEqualTo(accepted.plus(Duration.ofHours(50)).toString());
        assertThat(ReplyTopic.headers(rejection))
                .containsEntry(
                        "virtual-time", accepted.plus(Duration.ofHours(50)).toString());
        assertThat(signatureHolds(rejection)).isTrue();
        assertThat(opened(body(rejection).get("sealedReason").asText())).isEqualTo("Invented reason");
        assertThat(new String(rejection.value(), UTF_8)).doesNotContain("Invented", "ZZCANARY");
    }

    @Test
    void the_tester_sees_what_is_planned_what_was_sent_and_why() {
        send(id, aRequest(id, caseReference, "P0001KNA0")).then().statusCode(201);
        var view = as("administrator").get("/admin/requests/" + id);
        view.then().statusCode(200).body("source", equalTo("magic identifier KNA0"));

        clock().advanceTo(clock().now());

        as("knb")
                .get("/admin/requests/" + id)
                .then()
                .body("planned", equalTo(List.of()))
                .body("sent[0].answer", equalTo("APPROVED"))
                .body("sent[0].why", equalTo("magic identifier KNA0, line 1: APPROVED immediately"));
        as("knb").get("/admin/requests?limit=100").then().body("items.requestId", hasItem(id.toString()));
    }

    @Test
    void the_stand_is_told_when_the_next_answer_is_due() {
        putScript(caseReference, "{\"answers\": [{\"answer\": \"APPROVED\", \"after\": {\"seconds\": 7}}]}");
        var receipt = send(id, aRequest(id, caseReference, "P0001234")).jsonPath();

        var due = Instant.parse(receipt.getString("acceptedAt")).plusSeconds(7);

        assertThat(Instant.parse(clock().nextDue())).isEqualTo(due);
        clock().advanceTo(due);
        assertThat(replies()).hasSize(1);
    }

    @Test
    void without_script_and_magic_identifier_the_default_approves_on_the_next_working_day() {
        send(id, aRequest(id, caseReference, "P0001234")).then().statusCode(201);

        as("knb")
                .get("/admin/requests/" + id)
                .then()
                .body("planned[0].why", equalTo("default, line 1: APPROVED after 1 working days at 11:00"));
    }

    @Test
    void after_a_withdrawal_nothing_is_said_K7() {
        putScript(caseReference, "{\"answers\": [{\"answer\": \"APPROVED\", \"after\": {\"seconds\": 5}}]}");
        send(id, aRequest(id, caseReference, "P0001234")).then().statusCode(201);
        withdraw(id).then().statusCode(200);

        clock().advanceTo(clock().now().plusSeconds(10));

        assertThat(replies()).isEmpty();
    }

    @Test
    void the_journal_holds_no_name_and_no_document_number() {
        send(id, aRequest(id, caseReference, "P7654321KNS0")).then().statusCode(201);

        var journal = new StringBuilder();
        for (long after = 0, lines = 1; lines > 0; after += lines) {
            var page = as("administrator").get("/admin/journal?limit=1000&after=" + after);
            lines = page.jsonPath().getList("").size();
            journal.append(page.asString());
        }

        assertThat(journal)
                .contains(id.toString(), "magic identifier KNS0")
                .doesNotContain("ZZCANARY", "ANITA", "P7654321", "1990-05-17");
    }

    @Test
    void a_script_with_faults_is_refused_with_a_pointer_and_is_not_kept() {
        putScript(caseReference, "{\"answers\": [{\"answer\": \"APPROVED\", \"after\": {\"workingDays\": -1}}]}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/answers/0/after/workingDays"));

        as("knb").get("/admin/scripts/" + caseReference).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with%20space", "slash%2Fin", "-dash"})
    void a_script_needs_a_key_that_could_be_a_case(String key) {
        as("knb")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"answers\": []}")
                .put("/admin/scripts/" + key)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval-service", "officer-mia75", "auditor", "inviter-steppe"})
    void nobody_but_knb_and_administrators_writes_scripts_or_looks_inside(String user) {
        as(user).contentType("application/json")
                .body("{\"answers\": []}")
                .put("/admin/scripts/" + caseReference)
                .then()
                .statusCode(403);
        as(user).get("/admin/requests").then().statusCode(403);
        as(user).get("/admin/journal").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/journal?after=-1",
                "/admin/journal?limit=0",
                "/admin/journal?after=x",
                "/admin/journal?after=99999999999",
                "/admin/requests?limit=101"
            })
    void a_page_out_of_range_is_refused(String address) {
        as("knb").get(address).then().statusCode(400);
    }

    @Test
    void the_api_document_shows_delays_as_they_are_written() {
        var document =
                given().accept("application/json").get(management.toString().replace("/health", "/openapi"));

        document.then()
                .statusCode(200)
                .body("components.schemas.Delay.properties.workingDays.maximum", equalTo(250))
                .body("components.schemas.Person.required", hasItem("surname"));
        assertThat(document.jsonPath().getMap("paths"))
                .containsKeys(REQUESTS, "/admin/scripts/{key}", "/admin/journal");
        assertThat(document.jsonPath().getMap("components.schemas")).doesNotContainKey("DelayUnit");
    }

    private StandClock clock() {
        return StandClock.at(management);
    }

    private List<ConsumerRecord<String, byte[]>> replies() {
        return new ReplyTopic(broker).repliesTo(caseReference);
    }

    private static String answer(ConsumerRecord<String, byte[]> reply) {
        return body(reply).get("answer").asText();
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> reply) {
        try {
            return new ObjectMapper().readTree(reply.value());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean signatureHolds(ConsumerRecord<String, byte[]> reply) throws Exception {
        var parts = ReplyTopic.headers(reply).get("jws").split("\\.", -1);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                (PublicKey) approvalKey("berkut-sandbox-1.public.jwk.json").getKey());
        signature.update((parts[0] + ".").getBytes(UTF_8));
        signature.update(reply.value());
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String opened(String sealed) throws Exception {
        var jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealed);
        jwe.setKey(approvalKey("approval-sandbox-1.private.jwk.json").getPrivateKey());
        return jwe.getPlaintextString();
    }

    private static PublicJsonWebKey approvalKey(String name) throws Exception {
        return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(APPROVAL_KEYS.resolve(name)));
    }
}
