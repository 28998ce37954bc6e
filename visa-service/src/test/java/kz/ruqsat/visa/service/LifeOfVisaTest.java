package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.InvalidVisaLinked;
import kz.ruqsat.contracts.visa.InvalidVisaReplaced;
import kz.ruqsat.contracts.visa.ReplacementAsked;
import kz.ruqsat.contracts.visa.VisaExpired;
import kz.ruqsat.contracts.visa.VisaInvalidated;
import kz.ruqsat.contracts.visa.VisaUsedUp;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import kz.ruqsat.visa.service.Mission.Wish;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a visa after it was handed over, by HTTP and topics alone. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class LifeOfVisaTest {

    private static final String BORDER = "visa-service";
    private static final String CROSSINGS = "/api/v1/border-crossings";

    @Inject
    InstantSource clock;

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    private static String passport() {
        return "X%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }

    private void advanceTo(Instant moment) {
        given().contentType("application/json")
                .body("{\"now\": \"" + moment + "\"}")
                .post(management.toString().replaceAll("(//[^/]+)/.*", "$1/sandbox/clock"))
                .then()
                .statusCode(200);
    }

    private static Response visa(String visaId) {
        return Mission.as("auditor").get("/api/v1/visas/" + visaId);
    }

    private static Response history(String visaId) {
        return Mission.as("auditor").get("/api/v1/visas/" + visaId + "/history");
    }

    private static Response valid(String passport, LocalDate on, String knownAt) {
        String moment = knownAt.isEmpty() ? "" : "\"knownAt\": \"" + knownAt + "\", ";
        return Mission.as("officer-mia75")
                .contentType("application/json")
                .body("""
                {"travelDocumentIssuedBy": "IN", "travelDocumentNumber": "%s", "on": "%s", %s"purpose": "OPERATION"}""".formatted(passport, on, moment))
                .post("/api/v1/visas/valid");
    }

    private static Response cross(String key, String crossingId, String sticker, String direction, Instant at) {
        return Mission.as(BORDER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("""
                {"crossingId": "%s", "stickerNumber": "%s", "direction": "%s", "crossedAt": "%s", "borderPoint": "ALA-AIRPORT"}""".formatted(crossingId, sticker, direction, at))
                .post(CROSSINGS);
    }

    private static Response cross(String sticker, String direction, Instant at) {
        return cross(Mission.key(), UUID.randomUUID().toString(), sticker, direction, at);
    }

    private static String sticker(String visaId) {
        return visa(visaId).jsonPath().getString("stickerNumber");
    }

    private static Response correct(String user, String visaId, String madeBy) {
        return Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("{\"madeBy\": \"" + madeBy + "\"}")
                .post("/api/v1/visas/" + visaId + "/correction");
    }

    private static List<StageReported> stages(String caseId) {
        return Topics.events(Topic.STAGES, caseId).stream()
                .map(StageReported.class::cast)
                .toList();
    }

    @Test
    void R_031_the_issue_of_a_visa_cancels_the_older_one_of_the_same_person_in_the_same_moment() {
        String passport = passport();
        String older = Mission.agreedFor(passport, Wish.USUAL).visa();
        String newer = Mission.agreedFor(passport, Wish.USUAL).visa();

        visa(older).then().body("state", equalTo("CANCELLED"));
        visa(newer).then().body("state", equalTo("ACTIVE"));
        history(older).then().body("standings.state", equalTo(List.of("ACTIVE", "CANCELLED")));
        assertThat(history(older).jsonPath().getString("standings[1].since"))
                .isEqualTo(history(newer).jsonPath().getString("standings[0].since"));
        valid(passport, LocalDate.of(2026, 5, 1), "").then().body("visa.visaId", equalTo(newer));
        await("both cases have told their stages")
                .untilAsserted(() -> assertThat(stages(older))
                        .extracting(s -> s.transition() + " " + s.stage() + " " + s.reporter() + " " + s.grounds())
                        .containsExactly("L1 ACTIVE EMB-DEL []", "L5 VISA_CANCELLED EMB-DEL [NEW_VISA_ISSUED]"));
    }

    @Test
    void R_031_two_visas_of_one_person_handed_over_at_once_leave_one_that_is_valid() {
        String passport = passport();
        List<String> ready = Stream.of(1, 2)
                .map(_ -> Mission.agreedFor(passport, Wish.USUAL).readyToIssue())
                .toList();

        List<Integer> answers = ready.stream()
                .map(caseId -> CompletableFuture.supplyAsync(
                        () -> Mission.issue(caseId).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).contains(200).isSubsetOf(200, 412);
        assertThat(activeOf(passport)).isEqualTo(1);
    }

    private long activeOf(String passport) {
        try (Connection application = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                Statement sql = application.createStatement()) {
            var rows =
                    sql.executeQuery("select count(*) from cases c join travel_documents d on d.person::text = c.folder"
                            + " where c.kind = 'visa' and c.state = 'ACTIVE' and d.number = '" + passport + "'");
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void R_031_the_database_itself_refuses_a_second_valid_visa_of_a_person() throws SQLException {
        String visaId = Mission.agreedFor(passport(), Wish.USUAL).visa();

        try (Connection application = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                Statement sql = application.createStatement()) {
            application.setAutoCommit(false);
            sql.executeUpdate(
                    "insert into cases select gen_random_uuid(), kind, state, null, folder, body, owner, file, moves, sequences,"
                            + " head, effective_at, created_at, version from cases where case_id = '" + visaId + "'");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(application::commit))
                    .hasMessageContaining("one_active_visa");
        }
    }

    @Test
    void R_021_nobody_who_serves_a_case_may_change_or_remove_what_is_known_of_persons_and_crossings()
            throws SQLException {
        String visaId = Mission.agreedFor(passport(), Wish.USUAL).visa();
        cross(sticker(visaId), "ENTRY", clock.instant()).then().statusCode(201);

        try (Connection application = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                Statement sql = application.createStatement()) {
            for (String table : List.of("visas", "visa_status", "travel_documents", "border_crossings")) {
                for (String change : List.of(
                        "update " + table + " set recorded_at = now()", "delete from " + table, "truncate " + table)) {
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.executeUpdate(change)))
                            .as(change)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void R_022_a_new_application_takes_the_place_of_an_invalid_visa_and_both_name_each_other() {
        String passport = passport();
        String invalid = Mission.agreedFor(passport, Wish.USUAL).visa();
        String number = sticker(invalid);
        Mission.agreedFor(passport, Wish.USUAL)
                .applyInPlaceOf(number)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-022")))
                .body("errors[0].pointer", equalTo("/replacesVisa"));
        correct("officer-mia75", invalid, "ISSUING_BODY").then().statusCode(200);
        Mission.agreedFor(passport(), Wish.USUAL)
                .applyInPlaceOf(number)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-022")));
        Mission.agreedFor(passport, Wish.USUAL)
                .applyInPlaceOf("KZ9999999")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-value"));

        Response filed = Mission.agreedFor(passport, Wish.USUAL).applyInPlaceOf(number);
        filed.then().statusCode(201).body("replacesVisa", equalTo(number));
        String caseId = filed.jsonPath().getString("caseId");
        Mission.awaitAnswers(caseId);
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE);
        Mission.done(caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-1\"}");
        Mission.done(caseId, "approval", "{}");
        Response issued = Mission.issue(caseId);
        issued.then().statusCode(200).body("previousVisa", equalTo(invalid));

        String next = issued.jsonPath().getString("visaId");
        visa(invalid).then().body("state", equalTo("INVALID")).body("nextVisa", equalTo(next));
        visa(next).then().body("previousVisa", equalTo(invalid)).body("state", equalTo("ACTIVE"));
        Mission.agreedFor(passport, Wish.USUAL)
                .applyInPlaceOf(number)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("replaced-already"));
        await("both cases have told it").untilAsserted(() -> {
            assertThat(Topics.events(Topic.VISA_EVENTS, invalid))
                    .contains(new InvalidVisaLinked(CaseId.of(caseId)), new InvalidVisaReplaced(UUID.fromString(next)));
            assertThat(Topics.events(Topic.VISA_EVENTS, caseId))
                    .contains(new ReplacementAsked(UUID.fromString(invalid), "WAIVED"));
        });
    }

    @Test
    void L3_R_131_the_exit_on_a_single_entry_visa_closes_it_also_where_it_is_told_twice_and_late() {
        String passport = passport();
        String visaId = Mission.agreedFor(passport, new Wish("B2", "SINGLE", today(), today().plusDays(40)))
                .visa();
        String sticker = sticker(visaId);
        Instant entered = clock.instant();
        cross(sticker, "ENTRY", entered)
                .then()
                .statusCode(201)
                .body("meaning", equalTo("TAKEN"))
                .body("visaId", equalTo(visaId));
        visa(visaId).then().body("state", equalTo("ACTIVE"));

        advanceTo(entered.plus(Duration.ofHours(2)));
        String before = clock.instant().toString();
        advanceTo(entered.plus(Duration.ofHours(3)));
        String crossing = UUID.randomUUID().toString();
        Instant left = entered.plus(Duration.ofHours(1));
        Response first = cross(Mission.key(), crossing, sticker, "EXIT", left);
        first.then().statusCode(201).body("meaning", equalTo("CLOSED_VISA"));

        visa(visaId).then().body("state", equalTo("USED_UP"));
        Response again = cross(Mission.key(), crossing, sticker, "EXIT", left);
        again.then().statusCode(200);
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        cross(Mission.key(), crossing, sticker, "ENTRY", left)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/crossingId"));
        cross(sticker, "ENTRY", left).then().body("meaning", equalTo("VISA_NOT_ACTIVE"));

        history(visaId)
                .then()
                .body("standings.state", equalTo(List.of("ACTIVE", "USED_UP")))
                .body("standings[1].since", equalTo(left.toString()))
                .body("crossings.meaning.size()", equalTo(3));
        valid(passport, today(), before).then().statusCode(200).body("visa.visaId", equalTo(visaId));
        valid(passport, today(), "").then().statusCode(200).body("visa", nullValue());
        await("told")
                .untilAsserted(() -> assertThat(Topics.events(Topic.VISA_EVENTS, visaId))
                        .last()
                        .isEqualTo(new VisaUsedUp("EMB-DEL", UUID.fromString(crossing), left)));
    }

    @Test
    void a_crossing_on_a_number_that_nobody_knows_is_kept_and_one_in_the_future_is_not_believed() {
        cross("KZ9999999", "ENTRY", clock.instant())
                .then()
                .statusCode(201)
                .body("meaning", equalTo("VISA_UNKNOWN"))
                .body("visaId", nullValue());
        cross("KZ9999999", "ENTRY", clock.instant().plusSeconds(60))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("in-the-future"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer-delhi", "officer-mia75", "inviter-steppe", "portal", "auditor"})
    void only_the_border_tells_crossings(String user) {
        Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("{}")
                .post(CROSSINGS)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "officer-mia75, MIA75,          MIA_TD,          S2 MIA_TD MIA75",
        "officer-mfa,   MFA,            MFA,             S3 MFA MFA",
        "officer-berlin,EMB-BER,        FOREIGN_MISSION, S3 FOREIGN_MISSION EMB-BER",
        "visa-service,  BORDER_SERVICE, BORDER_SERVICE,  S3 FOREIGN_MISSION EMB-DEL"
    })
    void L4_R_022_a_correction_makes_the_visa_invalid_at_once_whoever_finds_it(
            String user, String body, String kind, String reporter) {
        String passport = passport();
        String visaId = Mission.agreedFor(passport, Wish.USUAL).visa();
        Mission.as(user)
                .get("/api/v1/visas?stickerNumber=" + sticker(visaId) + "&purpose=CORRECTION")
                .then()
                .body("items.visaId", equalTo(List.of(visaId)));

        correct(user, visaId, "ISSUING_BODY")
                .then()
                .statusCode(200)
                .body("state", equalTo("INVALID"))
                .body("stickerNumber", equalTo(sticker(visaId)));

        visa(visaId).then().body("state", equalTo("INVALID"));
        valid(passport, LocalDate.of(2026, 5, 1), "").then().body("visa", nullValue());
        correct(user, visaId, "OTHER").then().statusCode(200).body("state", equalTo("INVALID"));
        await("told once").untilAsserted(() -> {
            assertThat(Topics.events(Topic.VISA_EVENTS, visaId))
                    .last()
                    .isEqualTo(new VisaInvalidated(body, kind, "ISSUING_BODY", today()));
            assertThat(stages(visaId))
                    .last()
                    .extracting(s -> s.stage() + " " + s.service() + " " + s.reporterKind() + " " + s.reporter())
                    .isEqualTo("VISA_INVALIDATED " + reporter);
        });
    }

    @Test
    void R_021_nobody_else_and_nothing_malformed_makes_a_visa_invalid() {
        String visaId = Mission.agreedFor(passport(), Wish.USUAL).visa();

        for (String user : List.of("inviter-steppe", "portal", "auditor", "administrator", "knb")) {
            correct(user, visaId, "OTHER").then().statusCode(403);
        }
        correct("officer-mia75", visaId, "NOBODY").then().statusCode(400);
        correct("officer-mia75", UUID.randomUUID().toString(), "OTHER").then().statusCode(404);
        visa(visaId).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void L2_a_visa_expires_by_the_clock_when_its_last_day_is_over_and_was_valid_on_that_day() {
        String passport = passport();
        LocalDate lastDay = today().plusDays(1);
        String visaId = Mission.agreedFor(passport, new Wish("B2", "SINGLE", today(), lastDay))
                .visa();
        Instant over = KazakhstanTime.endOf(lastDay);

        advanceTo(over.minusSeconds(1));
        visa(visaId).then().body("state", equalTo("ACTIVE"));
        advanceTo(over);

        await("expired").untilAsserted(() -> visa(visaId).then().body("state", equalTo("EXPIRED")));
        history(visaId).then().body("standings[1].since", equalTo(over.toString()));
        valid(passport, lastDay, "").then().body("visa.visaId", equalTo(visaId));
        valid(passport, lastDay.plusDays(1), "").then().body("visa", nullValue());
        correct("officer-mia75", visaId, "OTHER").then().statusCode(409).body("state", equalTo("EXPIRED"));
        await("told")
                .untilAsserted(() -> assertThat(Topics.events(Topic.VISA_EVENTS, visaId))
                        .last()
                        .isEqualTo(new VisaExpired("EMB-DEL", lastDay)));
        assertThat(stages(visaId).getFirst().terms().getFirst().computation().rule())
                .isEqualTo("L2");
    }

    @Test
    void P_S4_a_passport_is_asked_for_in_a_body_with_a_purpose() {
        for (String body : List.of(
                "{}",
                "{\"travelDocumentIssuedBy\": \"IN\", \"travelDocumentNumber\": \"P0001KNA2\", \"on\": \"2026-05-01\"}",
                "{\"travelDocumentIssuedBy\": \"IN\", \"travelDocumentNumber\": \"P0001KNA2\", \"on\": \"2026-05-01\", \"purpose\": \"CURIOSITY\"}")) {
            Mission.as("officer-mia75")
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/visas/valid")
                    .then()
                    .statusCode(400);
        }
        Mission.as("officer-berlin")
                .get("/api/v1/visas?stickerNumber=KZ0000042&purpose=CURIOSITY")
                .then()
                .statusCode(400);
        valid("X1234567X", today(), "").then().statusCode(200).body("visa", nullValue());
    }
}
