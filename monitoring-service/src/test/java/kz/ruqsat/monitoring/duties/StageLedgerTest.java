package kz.ruqsat.monitoring.duties;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.press;
import static kz.ruqsat.monitoring.Reader.seal;
import static kz.ruqsat.monitoring.Reader.stagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One owner's list held against what comes. The clock stands at 09:00 in Astana on Tuesday 10 March 2026. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
@WithTestResource(OwnerStub.class)
class StageLedgerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "test.owner", defaultValue = "nobody")
    String owner;

    @Inject
    Pool pool;

    /** What is left owing by one test is met before the next. */
    @AfterEach
    void release() {
        as("administrator").post("/api/v1/intake/release").then().statusCode(200);
        say("/test/status", "200");
    }

    private AStage stage(long sequence) {
        return AStage.of(caseId, sequence).at("2026-03-10T03:59:00Z").by("MIA_TD", "MIA47");
    }

    private String say(String path, String body) {
        return given().body(body)
                .post(owner + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void listed(AStage stage, boolean sent) {
        var envelope = stage.envelope();
        var reported = stage.reported();
        say(
                "/test/list",
                new JsonObject()
                        .put("caseId", stage.caseId().toString())
                        .put("sequence", envelope.sequence())
                        .put("eventId", envelope.id().toString())
                        .put("stage", reported.stage())
                        .put("optional", false)
                        .put("happenedAt", reported.happenedAt().toString())
                        .put("reporterKind", reported.reporterKind())
                        .put("reporter", reported.reporter())
                        .put("recordedAt", "2026-03-10T04:00:00Z")
                        .put("sent", sent)
                        .encode());
    }

    private void send(AStage... stages) {
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(stages);
        }
    }

    private static JsonPath duties(String query) {
        return as("auditor")
                .get("/api/v1/duties?limit=100" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How the open duties of the case stand, by sequence. */
    private Map<Long, String> standings() {
        Map<Long, String> standings = new TreeMap<>();
        duties("").<Map<String, Object>>getList("items").stream()
                .filter(duty -> duty.get("caseId").equals(caseId.toString()))
                .forEach(duty -> standings.put(
                        ((Number) duty.get("sequence")).longValue(),
                        duty.get("standing").toString()));
        return standings;
    }

    private void awaitStandings(Map<Long, String> expected) {
        await("standings " + expected).atMost(LIMIT).until(() -> standings().equals(expected));
    }

    private static JsonPath ledger(String day) {
        return as("auditor")
                .get("/api/v1/duties/ledger" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long owedOn(String day) {
        return ledger("?day=" + day).getLong("whole.owed");
    }

    private long rows(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(caseId.value()))
                .await()
                .atMost(LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void what_came_before_its_list_was_read_is_counted_and_leaves_no_row() {
        AStage only = stage(1).at("2026-01-12T05:00:00Z");
        send(only);
        awaitStages(caseId, 1);
        listed(only, true);

        await("listed").atMost(LIMIT).until(() -> owedOn("2026-01-12") == 1);
        JsonPath day = ledger("?day=2026-01-12");
        assertThat(day.getLong("whole.received")).isEqualTo(1);
        assertThat(day.getBoolean("agrees")).isTrue();
        assertThat(day.getBoolean("closed")).isTrue();
        assertThat(rows("select count(*) from duties where case_id = $1")).isZero();
    }

    @Test
    void a_stage_is_unsent_then_in_delivery_then_received_and_its_acknowledgement_is_kept() {
        as("administrator").post("/api/v1/intake/hold?reason=test").then().statusCode(200);
        AStage first = stage(1);
        listed(first, false);
        awaitStandings(Map.of(1L, "UNSENT"));

        send(first);
        listed(first, true);
        awaitStandings(Map.of(1L, "IN_DELIVERY"));
        assertThat(stagesOf(caseId)).isZero();

        as("administrator").post("/api/v1/intake/release").then().statusCode(200);
        awaitStandings(Map.of());
        awaitStages(caseId, 1);
        await("acknowledged")
                .atMost(LIMIT)
                .until(() -> rows("select count(*) from duties where case_id = $1 and received_at is not null") == 1);
        assertThat(rows("select count(*) from duties where case_id = $1 and missing_at is not null"))
                .isZero();
    }

    @Test
    void on_hold_the_ledger_lists_exactly_what_is_owed_then_it_drains_and_nothing_is_doubled() {
        as("administrator").post("/api/v1/intake/hold?reason=an%20hour").then().body("held", equalTo(true));
        List<AStage> stages = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> stage(n).at("2026-03-10T02:0" + n + ":00Z"))
                .toList();
        // Each comes twice, as after a crash of the relay.
        stages.forEach(stage -> send(stage, stage));
        stages.forEach(stage -> listed(stage, true));

        await("all are owed").atMost(LIMIT).until(() -> standings().size() == 7);
        assertThat(standings().values()).containsOnly("IN_DELIVERY");
        assertThat(duties("&body=MIA47").getList("items.findAll { it.caseId == '" + caseId + "' }.dueBefore"))
                .startsWith("2026-03-10T02:16:00Z");
        assertThat(ledger("").getBoolean("whole.addsUp")).isTrue();
        assertThat(alerts()).contains("STAGES_LATE", "INTAKE_HELD");
        assertThat(as("auditor")
                        .get("/api/v1/duties/bodies")
                        .jsonPath()
                        .getLong("items.find { it.reporter == 'MIA47' }.late"))
                .isGreaterThanOrEqualTo(7);
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board")
                .then()
                .body("watch.alerts.code", hasItem("STAGES_LATE"));

        as("administrator").post("/api/v1/intake/release").then().body("held", equalTo(false));
        awaitStandings(Map.of());
        JsonPath timeline = awaitStages(caseId, 7);
        assertThat(timeline.getList("stages.sequence")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    private static List<String> alerts() {
        return as("monitoring")
                .get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.kind");
    }

    @Test
    void what_was_sent_and_read_past_is_missing_until_it_is_asked_for_and_comes() {
        AStage first = stage(1);
        AStage lost = stage(2).stage("INV_REVIEW_DONE", "MIA_REVIEW");
        send(first);
        listed(first, true);
        listed(lost, true);

        awaitStandings(Map.of(2L, "MISSING"));
        assertThat(alerts()).contains("STAGES_MISSING");
        as("monitoring")
                .post("/api/v1/duties/" + caseId + "/2/redelivery")
                .then()
                .statusCode(403);
        as("administrator")
                .post("/api/v1/duties/" + caseId + "/1/redelivery")
                .then()
                .statusCode(404);
        as("administrator")
                .post("/api/v1/duties/" + caseId + "/2/redelivery")
                .then()
                .statusCode(200);
        assertThat(say("/test/asked", "")).contains(caseId + "/redelivery?from=2&to=2");

        send(lost);
        awaitStandings(Map.of());
        awaitStages(caseId, 2);
    }

    @Test
    void the_page_asks_for_a_missing_stage_with_a_form_of_this_login_alone() {
        AStage first = stage(1);
        AStage lost = stage(2).stage("INV_REVIEW_DONE", "MIA_REVIEW");
        send(first);
        listed(first, true);
        listed(lost, true);
        awaitStandings(Map.of(2L, "MISSING"));
        String form = "/board/gaps/" + caseId + "/2/redelivery";
        String seal = seal("administrator", "/board/gaps?standing=MISSING");

        press("administrator", form, Map.of("seal", "")).statusCode(403);
        press("administrator", form, Map.of("seal", seal("duty-officer", "/board/gaps?standing=MISSING")))
                .statusCode(403);
        press("monitoring", form, Map.of("seal", seal)).statusCode(403);
        assertThat(say("/test/asked", "")).doesNotContain(caseId.toString());
        press("administrator", form.replace("/2/", "/1/"), Map.of("seal", seal)).statusCode(404);
        press("administrator", form, Map.of("seal", seal)).statusCode(303);

        assertThat(say("/test/asked", "")).contains(caseId + "/redelivery?from=2&to=2");
        as("monitoring")
                .accept("text/html")
                .get("/board/gaps")
                .then()
                .body(containsString("Asked for again"))
                .body(not(containsString("name=\"seal\"")));
        send(lost);
        awaitStandings(Map.of());
    }

    @Test
    void a_stage_that_waits_for_a_missing_one_is_held_and_only_the_first_is_missing() {
        AStage first = stage(1);
        AStage second = stage(2).stage("INV_REVIEW_DONE", "MIA_REVIEW");
        send(second);
        listed(first, true);
        listed(second, true);

        awaitStandings(Map.of(1L, "MISSING", 2L, "HELD"));

        send(first);
        awaitStandings(Map.of());
    }

    @Test
    void a_sequence_taken_with_another_event_is_told() {
        send(stage(1));
        awaitStages(caseId, 1);
        AStage other = stage(1).at("2026-01-14T05:00:00Z");
        listed(other, true);

        awaitStandings(Map.of(1L, "DIFFERENT"));
        assertThat(ledger("?day=2026-01-14").getLong("whole.open.DIFFERENT")).isEqualTo(1);
    }

    @Test
    void a_day_on_which_something_came_that_nobody_listed_does_not_agree() {
        AStage known = stage(1).at("2026-01-13T05:00:00Z");
        send(known);
        listed(known, true);
        await("listed").atMost(LIMIT).until(() -> owedOn("2026-01-13") == 1);
        await("agreed").atMost(LIMIT).until(() -> ledger("?day=2026-01-13").getBoolean("agrees"));

        CaseId unknown = CaseId.next();
        send(AStage.of(unknown, 1).at("2026-01-13T06:00:00Z"));
        awaitStages(unknown, 1);

        assertThat(ledger("?day=2026-01-13").getBoolean("agrees")).isFalse();
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board/gaps?day=2026-01-13")
                .then()
                .body("ledger.agrees", equalTo(false))
                .body("ledger.text", equalTo("Digest of Tue, 13 Jan 2026"))
                .body("ledger.before", equalTo("/board/gaps?day=2026-01-12"));
    }

    @Test
    void an_owner_that_does_not_answer_is_named_and_read_on_when_it_is_back() {
        say("/test/status", "503");
        await("told")
                .atMost(LIMIT)
                .until(() -> ledger("").getList("owners.failure").contains("HTTP_503"));
        AStage late = stage(1);
        listed(late, false);

        say("/test/status", "200");
        awaitStandings(Map.of(1L, "UNSENT"));
        assertThat(ledger("").getList("owners.failure")).containsOnly("");
    }

    @Test
    void lag_is_shown_as_the_terms_that_lapse_if_the_consumer_stays_stopped() {
        send(stage(1).stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                .at("2026-03-05T05:00:00Z")
                .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"));
        awaitStages(caseId, 1);

        await("consumers are looked at")
                .atMost(LIMIT)
                .until(() -> consumers().getList("items").size() == 8);
        String replies = "items.find { it.group == 'approval-service-replies' }.";
        // Due by the end of Wednesday 11 March, the next working day: Monday the 9th is a day off.
        assertThat(consumers().getLong(replies + "lapses")).isPositive();
        assertThat(consumers().getString(replies + "first.lastDay")).isLessThanOrEqualTo("2026-03-11");
        assertThat(consumers().getString(replies + "until")).isEqualTo("2026-03-11T19:00:00Z");
        assertThat(consumers().getLong("items.find { it.group == 'monitoring-service' }.lapses"))
                .isZero();
    }

    private static JsonPath consumers() {
        return as("monitoring")
                .get("/api/v1/consumers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_ten_digits_of_an_invitation_find_its_case() {
        AStage agreed = stage(1);
        send(agreed);
        awaitStages(caseId, 1);
        listed(agreed, true);

        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board/search?q=0000000042")
                .then()
                .statusCode(200)
                .body("hits.caseId", hasItem(caseId.toString()));
        say("/test/status", "503");
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board/search?q=0000000042")
                .then()
                .statusCode(200)
                .body("hits.caseId", not(hasItem(caseId.toString())));
    }

    @Test
    void a_hold_needs_a_reason_and_an_administrator() {
        as("administrator").post("/api/v1/intake/hold").then().statusCode(400);
        as("monitoring").post("/api/v1/intake/hold?reason=x").then().statusCode(403);
        as("monitoring").get("/api/v1/intake").then().statusCode(200).body("held", equalTo(false));
        as("officer-mia75").get("/api/v1/duties").then().statusCode(403);
        as("auditor").get("/api/v1/duties?standing=RECEIVED").then().statusCode(400);
        as("auditor").get("/api/v1/duties/ledger?day=yesterday").then().statusCode(400);
    }
}
