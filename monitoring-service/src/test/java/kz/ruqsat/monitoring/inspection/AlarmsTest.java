package kz.ruqsat.monitoring.inspection;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.press;
import static kz.ruqsat.monitoring.Reader.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.monitoring.conformance.Alarm.Kind;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trails that must not be, injected one by one on the topic. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class AlarmsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CaseId caseId = CaseId.next();
    private long sequence;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private AStage next() {
        sequence++;
        return AStage.of(caseId, sequence).by("MIA_TD", "MIA35").at("2026-03-10T03:0" + sequence + ":00Z");
    }

    private AStage sent() {
        return next().stage("INV_SENT_TO_KNB", "AWAITING_KNB").starts(StatutoryClock.KNB_3WD, "KNB", "KNB");
    }

    /** Petition, then what deviates. */
    private List<AStage> trail(Kind kind) {
        AStage registered = next();
        return switch (kind) {
            case SENT_WITH_A_GROUND ->
                List.of(
                        registered,
                        next().stage("INV_REVIEW_DONE", "MIA_REVIEW").result("", "RG-MIA-04"),
                        sent());
            case ANSWER_WITHOUT_REQUEST -> List.of(registered, next().stage("INV_KNB_ANSWERED", "AWAITING_DECISION"));
            case EXTENDED_TOO_LATE ->
                List.of(
                        registered.at("2026-03-02T03:00:00Z"),
                        next().stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                                .at("2026-03-02T04:00:00Z")
                                .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"),
                        next().stage("INV_KNB_EXTENDED", "AWAITING_KNB"));
            case EXTENDED_TWICE ->
                List.of(
                        registered,
                        sent(),
                        next().stage("INV_KNB_EXTENDED", "AWAITING_KNB"),
                        next().stage("INV_KNB_EXTENDED", "AWAITING_KNB"));
            case AGREED_WITHOUT_ANSWER ->
                List.of(registered, sent(), next().stage("INV_AGREED", "AGREED").result("AGREED"));
            case REFUSED_WITHOUT_GROUND ->
                List.of(registered, next().stage("INV_REFUSED", "REFUSED").result("REFUSED"));
            case WRONG_REPORTER -> List.of(registered, next().by("FOREIGN_MISSION", "EMBDEL"));
            case STAGE_AFTER_THE_END ->
                List.of(
                        registered,
                        next().stage("INV_WITHDRAWN", "WITHDRAWN").result("WITHDRAWN"),
                        next().stage("INV_REVIEW_DONE", "MIA_REVIEW"));
            case OUT_OF_ORDER -> List.of(registered, next().at("2026-03-09T03:00:00Z"));
        };
    }

    private void send(List<AStage> stages) {
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(stages.toArray(AStage[]::new));
        }
        awaitStages(caseId, stages.size());
    }

    private List<String> alarms() {
        return alarmsOf(caseId);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_trail_that_must_not_be_is_noticed_once_and_named_everywhere(Kind kind) {
        send(trail(kind));

        await("the alarm").atMost(LIMIT).until(() -> !alarms().isEmpty());
        assertThat(alarms()).containsExactly(kind.name());
        as("monitoring")
                .get("/api/v1/alarms?limit=100&kind=" + kind)
                .then()
                .body("items.kind.unique()", contains(kind.name()))
                .body("items.find { it.caseId == '" + caseId + "' }.rule", equalTo(kind.rule()));
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board/alarms?alarm=" + kind)
                .then()
                .body("total", greaterThanOrEqualTo(1))
                .body("lines.caseId", hasItem(caseId.toString()))
                .body("kinds.find { it.code == '" + kind + "' }.count", greaterThanOrEqualTo(1));
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board")
                .then()
                .body("figures[3].count", greaterThanOrEqualTo(1));
        await("the metric").atMost(LIMIT).until(() -> metric(kind) >= 1);
    }

    private double metric(Kind kind) {
        return given().get(metrics)
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith("ruqsat_monitoring_alarms{") && line.contains("\"" + kind + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void a_trail_that_may_be_alarms_nobody() {
        send(List.of(next(), sent(), next().stage("INV_KNB_EXTENDED", "AWAITING_KNB")));
        CaseId wrong = CaseId.next();
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(wrong, 1).by("FOREIGN_MISSION", "EMBDEL"));
        }

        // What came later was looked at, so this was, too.
        await("the later one").atMost(LIMIT).until(() -> alarmsOf(wrong).size() == 1);
        assertThat(alarms()).isEmpty();
    }

    private static List<String> alarmsOf(CaseId caseId) {
        return as("auditor")
                .get("/api/v1/alarms?limit=100")
                .jsonPath()
                .getList("items.findAll { it.caseId == '" + caseId + "' }.kind");
    }

    @Test
    void a_body_sees_the_alarms_of_its_own_cases_on_the_board_and_the_list_is_for_those_who_see_all() {
        send(List.of(next().by("FOREIGN_MISSION", "EMB-DEL"), next()));
        await("the alarm").atMost(LIMIT).until(() -> !alarms().isEmpty());

        as("officer-mia71").get("/api/v1/alarms").then().statusCode(403);
        as("officer-mia71")
                .accept(ContentType.JSON)
                .get("/board/alarms")
                .then()
                .statusCode(200)
                .body("lines.caseId", not(hasItem(caseId.toString())));
        as("officer-delhi")
                .accept(ContentType.JSON)
                .get("/board/alarms")
                .then()
                .statusCode(200)
                .body("lines.caseId", hasItem(caseId.toString()));
        as("auditor").get("/api/v1/alarms?kind=NONE").then().statusCode(400);
    }

    private long position() {
        return as("auditor")
                .get("/api/v1/alarms?limit=100")
                .jsonPath()
                .getLong("items.find { it.caseId == '" + caseId + "' }.position");
    }

    private static ValidatableResponse acknowledge(String user, long position, String note) {
        return as(user).contentType(ContentType.JSON)
                .body("{\"note\": \"" + note + "\"}")
                .post("/api/v1/alarms/" + position + "/acknowledgement")
                .then();
    }

    private static int fresh() {
        return as("monitoring").accept(ContentType.JSON).get("/board/alarms").path("fresh");
    }

    @Test
    void an_alarm_that_somebody_has_taken_note_of_stays_listed_and_is_no_longer_new() {
        send(trail(Kind.OUT_OF_ORDER));
        await("the alarm").atMost(LIMIT).until(() -> !alarms().isEmpty());
        long position = position();
        int before = fresh();

        acknowledge("auditor", position, "No.").statusCode(403);
        acknowledge("monitoring", position, " ").statusCode(400);
        acknowledge("monitoring", position, "The division was told.")
                .statusCode(200)
                .body("by", equalTo("monitoring"))
                .body("at", equalTo("2026-03-10T04:00:00Z"));
        acknowledge("monitoring", position, "The division was told.").statusCode(200);
        acknowledge("administrator", position, "I as well.").statusCode(409);
        acknowledge("monitoring", 999_999_999, "Nothing.").statusCode(404);

        assertThat(alarms()).containsExactly(Kind.OUT_OF_ORDER.name());
        assertThat(fresh()).isEqualTo(before - 1);
        as("auditor")
                .get("/api/v1/alarms?limit=100")
                .then()
                .body(
                        "items.find { it.caseId == '" + caseId + "' }.acknowledged.note",
                        equalTo("The division was told."));
        as("monitoring")
                .accept(ContentType.JSON)
                .get("/board/alarms?alarm=OUT_OF_ORDER")
                .then()
                .body("lines.find { it.caseId == '" + caseId + "' }.note", equalTo("The division was told."));
    }

    @Test
    void the_page_takes_note_with_a_form_of_this_login_alone_and_names_what_is_missing() {
        send(trail(Kind.OUT_OF_ORDER));
        await("the alarm").atMost(LIMIT).until(() -> !alarms().isEmpty());
        String form = "/board/alarms/" + position() + "/acknowledgement";
        String seal = seal("monitoring", "/board/alarms");

        press("monitoring", form, Map.of("note", "Seen.")).statusCode(403);
        press("monitoring", form, Map.of("note", "Seen.", "seal", seal("duty-officer", "/board/alarms")))
                .statusCode(403);
        press("auditor", form, Map.of("note", "Seen.", "seal", seal("auditor", "/board/alarms")))
                .statusCode(403);
        press("monitoring", form, Map.of("note", " ", "seal", seal))
                .statusCode(400)
                .body(containsString("<b>Note</b>: has to be filled in"));
        int before = fresh();
        press("monitoring", form, Map.of("note", "Seen.", "seal", seal)).statusCode(303);

        assertThat(fresh()).isEqualTo(before - 1);
        as("auditor")
                .accept(ContentType.HTML)
                .get("/board/alarms")
                .then()
                .body(containsString("Seen. <span class=\"muted\">monitoring, Tue, 10 Mar 2026, 09:00</span>"));
    }
}
