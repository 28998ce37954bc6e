package kz.ruqsat.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** The workbench as the people on duty use it: over REST, each step and each refusal. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class DeadLettersTest {

    private static final String TOPIC = Topic.VISA_EVENTS.wireName();
    private static final String ADDRESS = "/api/v1/dead-letters/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MENDED = "{\"body\": {\"body\": \"EMB-DEL\", \"reason\": \"fine\"}}";

    @Inject
    Desk desk;

    @Test
    void a_poisoned_record_is_explained_repaired_tried_approved_and_sent_and_the_others_follow_in_order() {
        CaseId caseId = desk.opened("mended");
        String id = poisonedWithTwoBehind(caseId);

        shown(id)
                .body("reason", equalTo("MISFIT"))
                .body("explanation", containsString("/reason"))
                .body("explanation", containsString("2 records of the case wait behind it."))
                .body("caseId", equalTo(caseId.toString()))
                .body("sequence", equalTo(1))
                .body("attempts", equalTo(1))
                .body("next", contains("REPAIR", "DRY_RUN", "SET_ASIDE"))
                .body("record.body.body", equalTo("EMB-DEL"));

        step("administrator", id, "repairs", 0, MENDED)
                .statusCode(200)
                .body("state", equalTo("REPAIRED"))
                .body("repaired.body.reason", equalTo("fine"));
        step("administrator", id, "dry-runs", 1, "")
                .statusCode(200)
                .body("state", equalTo("TRIED"))
                .body("steps[1].outcome", equalTo("HANDLED"))
                .body("steps[1].transitions.transition", contains("P2"))
                .body("steps[1].events.type", contains("kz.ruqsat.invitation.review-assigned.v1"));
        assertThat(desk.parcel(caseId).stamps()).isZero();
        assertThat(desk.history(caseId)).hasSize(1);
        step("second-approver", id, "approvals", 2, "").statusCode(200).body("state", equalTo("APPROVED"));
        step("administrator", id, "redrives", 3, "")
                .statusCode(200)
                .body("result", equalTo("DONE"))
                .body("following", equalTo(2));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 3);
        assertThat(desk.history(caseId)).extracting(HistoryRow::transition).containsExactly("P1", "P2", "P2", "P2");
        shown(id)
                .body("status", equalTo("DONE"))
                .body("record.body.reason", equalTo(null))
                .body("reason", equalTo("MISFIT"))
                .body("steps.step", contains("REPAIR", "DRY_RUN", "APPROVAL", "REDRIVE"))
                .body("steps.by", contains("administrator", "administrator", "second-approver", "administrator"))
                .body("next", hasSize(0));
    }

    @Test
    void a_record_that_is_not_repaired_is_not_sent() {
        CaseId caseId = desk.opened("unrepaired");
        String id = poisonedWithTwoBehind(caseId);

        refused(step("administrator", id, "redrives", 0, ""), 409, "state-conflict")
                .body("state", equalTo("PARKED"))
                .body("allowed", contains("REPAIR", "DRY_RUN", "SET_ASIDE"));
        step("administrator", id, "dry-runs", 0, "")
                .statusCode(200)
                .body("steps[0].outcome", equalTo("PARKED"))
                .body("steps[0].sentence", containsString("/reason"));
        refused(step("administrator", id, "redrives", 1, ""), 409, "state-conflict");
        refused(step("second-approver", id, "approvals", 1, ""), 409, "state-conflict");
    }

    @Test
    void a_repair_has_to_fit_the_contract_and_stay_the_same_record() {
        String id = poisonedWithTwoBehind(desk.opened("misfit"));

        error(
                step("administrator", id, "repairs", 0, "{\"body\": {\"body\": \"EMB-DEL\"}}"),
                "/body/reason",
                "wrong-format");
        error(
                step("administrator", id, "repairs", 0, MENDED.replace("\"EMB-DEL\"", "[]")),
                "/body/body",
                "wrong-format");
        error(
                step("administrator", id, "repairs", 0, MENDED.replace("\"reason\"", "\"excuse\": \"\", \"reason\"")),
                "/body/excuse",
                "unknown-field");
        error(
                step(
                        "administrator",
                        id,
                        "repairs",
                        0,
                        withHeader("ce_id", UUID.randomUUID().toString())),
                "/headers/ce_id",
                "not-changeable");
        error(
                step("administrator", id, "repairs", 0, withHeader("ce_type", "kz.ruqsat.visa.examination-started.v9")),
                "/headers/ce_type",
                "unknown-value");
        error(step("administrator", id, "repairs", 0, withHeader("ce_time", "soon")), "/headers", "wrong-format");
        error(step("administrator", id, "repairs", 0, "{}"), "/body", "required");
        shown(id).body("version", equalTo(0));
    }

    @Test
    void nobody_approves_what_he_repaired_or_tried_and_nobody_sends_what_he_approved() {
        String own = poisonedWithTwoBehind(desk.opened("own"));
        step("duty-head", own, "repairs", 0, MENDED).statusCode(200);
        step("duty-head", own, "dry-runs", 1, "").statusCode(200);
        refused(step("duty-head", own, "approvals", 2, ""), 403, "forbidden").body("detail", containsString("second"));
        refused(step("administrator", own, "approvals", 2, ""), 403, "forbidden");

        String others = poisonedWithTwoBehind(desk.opened("others"));
        step("administrator", others, "repairs", 0, MENDED).statusCode(200);
        step("administrator", others, "dry-runs", 1, "").statusCode(200);
        refused(step("administrator", others, "redrives", 2, ""), 409, "state-conflict");
        step("duty-head", others, "approvals", 2, "").statusCode(200);
        refused(step("duty-head", others, "redrives", 3, ""), 403, "forbidden");
        step("administrator", others, "redrives", 3, "").statusCode(200);
    }

    @Test
    void sending_twice_takes_effect_once() {
        CaseId caseId = desk.opened("twice");
        String id = poisonedWithTwoBehind(caseId);
        approved(id);

        String key = UUID.randomUUID().toString();
        String first =
                step("administrator", id, "redrives", 3, "", key).extract().asString();
        assertThat(step("administrator", id, "redrives", 3, "", key).extract().asString())
                .isEqualTo(first);
        refused(step("administrator", id, "redrives", 4, ""), 409, "state-conflict")
                .body("state", equalTo("DONE"));
        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 3);
        assertThat(desk.history(caseId)).hasSize(4);
    }

    @Test
    void a_step_needs_a_key_and_the_version_that_was_seen() {
        String id = poisonedWithTwoBehind(desk.opened("version"));
        String key = UUID.randomUUID().toString();

        step("administrator", id, "repairs", 0, MENDED, key).statusCode(200);
        step("administrator", id, "repairs", 0, MENDED, key).statusCode(200).body("version", equalTo(1));
        refused(
                step("administrator", id, "repairs", 0, MENDED.replace("fine", "other"), key),
                422,
                "idempotency-key-reused");
        refused(step("administrator", id, "dry-runs", 0, ""), 412, "version-conflict");
        given().auth()
                .oauth2(TestTokens.of("administrator"))
                .header("If-Match", "\"1\"")
                .post(ADDRESS + id + "/dry-runs")
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(TestTokens.of("administrator"))
                .header("Idempotency-Key", "k")
                .post(ADDRESS + id + "/dry-runs")
                .then()
                .statusCode(428);
        refused(step("administrator", TOPIC + "-0-99999999", "dry-runs", 0, ""), 404, "not-found");
        refused(step("administrator", "no-place", "dry-runs", 0, ""), 404, "not-found");
        refused(step("inviter-steppe", id, "dry-runs", 1, ""), 403, "forbidden");
        given().auth()
                .oauth2(TestTokens.of("officer-mia75"))
                .get(ADDRESS + id)
                .then()
                .statusCode(403);
        // Another service may know that a record lies here, and not what it holds.
        given().auth()
                .oauth2(TestTokens.of("monitoring-service"))
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestTokens.of("monitoring-service"))
                .get(ADDRESS + id)
                .then()
                .statusCode(403);
        refused(step("monitoring-service", id, "dry-runs", 1, ""), 403, "forbidden");
    }

    @Test
    void what_the_case_did_not_take_is_sent_as_it_came_once_it_does() {
        CaseId caseId = CaseId.next();
        // There is no such case yet.
        String id = sent(record(desk.examination(caseId, 1, "")));
        Topics.sendAll(List.of(record(desk.examination(caseId, 2, ""))));
        shown(id).body("reason", equalTo("REFUSED"));
        step("administrator", id, "dry-runs", 0, "").body("steps[0].outcome", equalTo("PARKED"));

        desk.done(caseId, new Parcel.Open("late-" + caseId));
        step("administrator", id, "dry-runs", 1, "").body("steps[1].outcome", equalTo("HANDLED"));
        step("second-approver", id, "approvals", 2, "").statusCode(200);
        step("administrator", id, "redrives", 3, "").statusCode(200).body("result", equalTo("DONE"));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 2);
    }

    @Test
    void what_was_sent_in_vain_stays_parked_and_says_why() {
        CaseId caseId = desk.opened("vain");
        String id = poisonedWithTwoBehind(caseId);
        approved(id);
        // Between dry run and sending somebody closes the parcel.
        desk.done(caseId, new Parcel.Close());

        step("administrator", id, "redrives", 3, "").statusCode(200).body("result", equalTo("PARKED"));
        shown(id)
                .body("status", equalTo("PARKED"))
                .body("reason", equalTo("REFUSED"))
                .body("attempts", equalTo(2))
                .body("steps[3].outcome", equalTo("PARKED"))
                .body("next", contains("REPAIR", "DRY_RUN", "SET_ASIDE"));
    }

    @Test
    void a_dry_run_asks_the_database_itself_and_leaves_nothing_behind() {
        CaseId caseId = desk.opened("database");
        String id = sent(record(desk.examination(caseId, 1, "poison")));

        shown(id).body("reason", equalTo("DATABASE"));
        step("administrator", id, "dry-runs", 0, "")
                .body("steps[0].outcome", equalTo("PARKED"))
                .body("steps[0].sentence", containsString("23514"));
        assertThat(desk.history(caseId)).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_set_aside_with_a_reason_or_repaired_with_headers() {
        String bytes = sent(new ProducerRecord<>(TOPIC, 0, null, new byte[] {(byte) 0xC3, 0x28}));
        shown(bytes)
                .body("reason", equalTo("UNREADABLE"))
                .body("caseId", equalTo(null))
                .body("record.base64", equalTo("wyg="));
        error(step("administrator", bytes, "set-asides", 0, "{\"reason\": \" \"}"), "/reason", "required");
        step("administrator", bytes, "set-asides", 0, "{\"reason\": \"Sent by a test of the network.\"}")
                .statusCode(200)
                .body("status", equalTo("SET_ASIDE"))
                .body("explanation", containsString("Sent by a test of the network."));
        refused(step("administrator", bytes, "repairs", 1, MENDED), 409, "state-conflict");
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .queryParam("status", "SET_ASIDE")
                .queryParam("limit", 100)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(bytes));

        CaseId caseId = desk.opened("keyless");
        Envelope envelope = desk.examination(caseId, 1, "");
        String keyless = sent(Topics.record(TOPIC, Optional.empty(), envelope.headers(), bytes(envelope)));
        shown(keyless).body("reason", equalTo("OTHER_KEY"));
        step("administrator", keyless, "repairs", 0, MENDED).statusCode(200).body("caseId", equalTo(caseId.toString()));
        step("administrator", keyless, "dry-runs", 1, "").body("steps[1].outcome", equalTo("HANDLED"));
        step("second-approver", keyless, "approvals", 2, "").statusCode(200);
        step("administrator", keyless, "redrives", 3, "").body("result", equalTo("DONE"));
        assertThat(desk.parcel(caseId).stamps()).isEqualTo(1);
    }

    @Test
    void what_others_wait_for_is_not_set_aside_unless_the_right_record_is_there() {
        CaseId caseId = desk.opened("forged");
        String id = poisonedWithTwoBehind(caseId);
        String reason = "{\"reason\": \"Not sent by visa-service.\"}";

        refused(step("administrator", id, "set-asides", 0, reason), 409, "state-conflict");
        Topics.sendAll(List.of(record(desk.examination(caseId, 1, ""))));
        await().atMost(PATIENCE).until(() -> waiting(caseId) == 3);
        step("administrator", id, "set-asides", 0, reason).statusCode(200);

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 3);
    }

    @Test
    void what_is_wrong_with_a_record_behind_is_found_when_its_turn_has_come() {
        CaseId caseId = desk.opened("behind");
        String first = poisonedWithTwoBehind(caseId);
        Map<String, String> unknown =
                new HashMap<>(desk.examination(caseId, 4, "").headers());
        unknown.put("ce_type", "kz.ruqsat.visa.stamp-blessed.v1");
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        var misfit = desk.examination(caseId, 5, "").headers();
        List<RecordMetadata> places = Topics.sendAll(List.of(
                Topics.record(TOPIC, Optional.of(caseId.toString()), unknown, nothing),
                Topics.record(TOPIC, Optional.of(caseId.toString()), misfit, nothing),
                record(desk.examination(caseId, 6, ""))));
        await().atMost(PATIENCE).until(() -> waiting(caseId) == 5);
        approved(first);

        step("administrator", first, "redrives", 3, "").statusCode(200);

        await().atMost(PATIENCE).until(() -> status(places.get(1)).equals("PARKED"));
        assertThat(status(places.get(0))).isEqualTo("IGNORED");
        assertThat(status(places.get(2))).isEqualTo("WAITING");
        assertThat(desk.parcel(caseId).stamps()).isEqualTo(3);
    }

    private static String status(RecordMetadata place) {
        return shown(TOPIC + "-" + place.partition() + "-" + place.offset())
                .extract()
                .path("status");
    }

    private String poisonedWithTwoBehind(CaseId caseId) {
        Envelope envelope = desk.examination(caseId, 1, "");
        byte[] misfit = "{\"body\": \"EMB-DEL\"}".getBytes(StandardCharsets.UTF_8);
        String id = sent(Topics.record(TOPIC, Optional.of(caseId.toString()), envelope.headers(), misfit));
        Topics.sendAll(List.of(record(desk.examination(caseId, 2, "")), record(desk.examination(caseId, 3, ""))));
        await().atMost(PATIENCE).until(() -> waiting(caseId) == 2);
        return id;
    }

    private void approved(String id) {
        step("administrator", id, "repairs", 0, MENDED).statusCode(200);
        step("administrator", id, "dry-runs", 1, "").statusCode(200);
        step("second-approver", id, "approvals", 2, "").statusCode(200);
    }

    private static String withHeader(String name, String value) {
        return MENDED.replaceFirst("\\{", "{\"headers\": {\"" + name + "\": \"" + value + "\"}, ");
    }

    /** Sends one record and returns its id as a dead letter, once it is one. */
    private static String sent(ProducerRecord<String, byte[]> record) {
        RecordMetadata place = Topics.sendAll(List.of(record)).getFirst();
        String id = TOPIC + "-" + place.partition() + "-" + place.offset();
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(TestTokens.of("administrator"))
                                .get(ADDRESS + id)
                                .statusCode()
                        == 200);
        return id;
    }

    private static ProducerRecord<String, byte[]> record(Envelope envelope) {
        return Topics.record(TOPIC, envelope);
    }

    private static byte[] bytes(Envelope envelope) {
        return envelope.body().getBytes(StandardCharsets.UTF_8);
    }

    private static long waiting(CaseId caseId) {
        JsonPath list = given().auth()
                .oauth2(TestTokens.of("administrator"))
                .queryParam("status", "WAITING")
                .queryParam("limit", 100)
                .get("/api/v1/dead-letters")
                .jsonPath();
        return list.getList("items.caseId", String.class).stream()
                .filter(caseId.toString()::equals)
                .count();
    }

    private static ValidatableResponse shown(String id) {
        return given().auth()
                .oauth2(TestTokens.of("administrator"))
                .get(ADDRESS + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String user, String id, String step, long version, String body) {
        return step(user, id, step, version, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse step(
            String user, String id, String step, long version, String body, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", key);
        headers.put("If-Match", "\"" + version + "\"");
        var request = given().auth().oauth2(TestTokens.of(user)).headers(headers);
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(ADDRESS + id + "/" + step)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("type", equalTo("urn:ruqsat:problem:" + problem));
    }

    private static void error(ValidatableResponse answer, String pointer, String code) {
        refused(answer, 400, "malformed-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }
}
