package kz.ruqsat.visa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import kz.ruqsat.visa.blanks.BlankStock;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks as counted stock of each body: R-023, CP-23. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class BlankStockTest {

    private static final String BLANKS = "/api/v1/blanks";
    private static final String ISLAMABAD = "officer-islamabad";
    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    @Inject
    BlankStock stock;

    private static Response deliver(String user, String key, String body, int first, int last) {
        String named = body.isEmpty() ? "" : "\"body\": \"" + body + "\", ";
        return Mission.as(user)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{%s\"firstNumber\": \"%s\", \"lastNumber\": \"%s\"}"
                        .formatted(named, number(first), number(last)))
                .post(BLANKS + "/deliveries");
    }

    private static String number(int serial) {
        return "KZ%07d".formatted(serial);
    }

    /** Numbers that no other test has. */
    private static int someSerial() {
        return ThreadLocalRandom.current().nextInt(1_000_000, 9_900_000);
    }

    private static long counted(String user, String body, String what) {
        Integer count = Mission.as(user).get(BLANKS).jsonPath().get("items.find { it.body == '" + body + "' }." + what);
        return count == null ? 0 : count;
    }

    private static void everyNumberIsAccountedFor(String user, String body) {
        assertThat(Stream.of("free", "madeOut", "used", "spoiled")
                        .mapToLong(what -> counted(user, body, what))
                        .sum())
                .isEqualTo(counted(user, body, "delivered"));
    }

    @Test
    void R_023_the_stock_tells_what_was_delivered_is_left_was_used_and_was_spoiled() {
        String first = Mission.agreed().readyToIssue();
        long free = counted("auditor", "EMB-DEL", "free");
        long used = counted("auditor", "EMB-DEL", "used");
        long spoiled = counted("auditor", "EMB-DEL", "spoiled");
        String was = Mission.stickerNumber(first);

        String now = Mission.done(first, "spoiled-blank", "{}").jsonPath().getString("stickerNumber");
        Mission.issue(first).then().statusCode(200);

        assertThat(counted("auditor", "EMB-DEL", "free")).isEqualTo(free - 1);
        assertThat(counted(Mission.DELHI, "EMB-DEL", "used")).isEqualTo(used + 1);
        assertThat(counted("administrator", "EMB-DEL", "spoiled")).isEqualTo(spoiled + 1);
        everyNumberIsAccountedFor("auditor", "EMB-DEL");
        Mission.as("auditor")
                .get(BLANKS + "/" + was)
                .then()
                .body("standing", equalTo("SPOILED"))
                .body("caseId", equalTo(first));
        Mission.as(Mission.DELHI).get(BLANKS + "/" + now).then().body("standing", equalTo("USED"));
        Mission.as(ISLAMABAD).get(BLANKS + "/" + now).then().statusCode(404);
    }

    @Test
    void R_023_a_body_without_blanks_is_told_so_nothing_changes_and_a_delivery_lets_it_go_on() {
        int serial = someSerial();
        deliver("administrator", Mission.key(), "EMB-ISB", serial, serial + 1)
                .then()
                .statusCode(201)
                .body("count", equalTo(2))
                .body("body", equalTo("EMB-ISB"));
        String caseId = examinedInIslamabad();

        decide(caseId, "approval").then().statusCode(200).body("stickerNumber", equalTo(number(serial)));
        decide(caseId, "spoiled-blank").then().statusCode(200).body("stickerNumber", equalTo(number(serial + 1)));
        decide(caseId, "spoiled-blank")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ruqsat:problem:no-blank-left"))
                .body("rules", equalTo(List.of("R-023")));
        read(caseId).then().body("state", equalTo("TO_PRINT")).body("stickerNumber", equalTo(number(serial + 1)));

        deliver(ISLAMABAD, Mission.key(), "", serial + 2, serial + 2).then().statusCode(201);
        decide(caseId, "spoiled-blank").then().statusCode(200).body("stickerNumber", equalTo(number(serial + 2)));
        everyNumberIsAccountedFor(ISLAMABAD, "EMB-ISB");
    }

    private static String examinedInIslamabad() {
        Mission mission = Mission.unheardOf();
        mission.putPerson("2011-05-17");
        mission.publishAgreed("EMB-ISB");
        mission.awaitState("OPEN");
        Response filed = Mission.post(ISLAMABAD, Mission.key(), mission.form());
        filed.then().statusCode(201);
        String caseId = filed.jsonPath().getString("caseId");
        await("the state systems have answered")
                .untilAsserted(() -> read(caseId).then().body("awaiting", nullValue()));
        Mission.decide(
                        ISLAMABAD,
                        caseId,
                        "acceptance",
                        Mission.ACCEPTANCE,
                        read(caseId).header("ETag"))
                .then()
                .body("state", equalTo("EXAMINATION"));
        return caseId;
    }

    private static Response read(String caseId) {
        return Mission.as(ISLAMABAD).get(Mission.APPLICATIONS + "/" + caseId);
    }

    private static Response decide(String caseId, String command) {
        return Mission.decide(ISLAMABAD, caseId, command, "{}", read(caseId).header("ETag"));
    }

    @Test
    void R_023_no_number_is_delivered_twice_and_a_repeated_request_delivers_once() {
        int serial = someSerial();
        String key = Mission.key();

        Response entered = deliver("administrator", key, "EMB-BER", serial, serial + 9);
        entered.then().statusCode(201);
        assertThat(deliver("administrator", key, "EMB-BER", serial, serial + 9).asString())
                .isEqualTo(entered.asString());
        for (int[] range : new int[][] {{serial - 5, serial}, {serial + 9, serial + 20}, {serial + 3, serial + 3}}) {
            deliver("administrator", Mission.key(), "MIA75", range[0], range[1])
                    .then()
                    .statusCode(422)
                    .body("rules", equalTo(List.of("R-023")))
                    .body("errors[0].code", equalTo("delivered-before"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, '',      KZ0900001, KZ0900009, 400, /body",
        "administrator, EMB-XXX, KZ0900001, KZ0900009, 400, /body",
        "administrator, MIA20,   KZ0900001, KZ0900009, 400, /body",
        "administrator, EMB-DEL, KZ0900009, KZ0900001, 400, /lastNumber",
        "administrator, EMB-DEL, KZ0000001, KZ9999999, 400, /lastNumber",
        "administrator, EMB-DEL, 900001,    KZ0900009, 400, /firstNumber",
        "officer-delhi, EMB-ISB, KZ0900001, KZ0900009, 403, ''",
        "portal,        EMB-DEL, KZ0900001, KZ0900009, 403, ''",
        "auditor,       EMB-DEL, KZ0900001, KZ0900009, 403, ''",
    })
    void a_delivery_that_cannot_be_is_refused_and_the_field_named(
            String user, String body, String first, String last, int status, String pointer) {
        String named = body.isEmpty() ? "" : "\"body\": \"" + body + "\", ";
        Response refused = Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body("{%s\"firstNumber\": \"%s\", \"lastNumber\": \"%s\"}".formatted(named, first, last))
                .post(BLANKS + "/deliveries");

        refused.then().statusCode(status);
        assertThat(
                        refused.jsonPath().<String>getList("errors.pointer") == null
                                ? ""
                                : refused.jsonPath().getString("errors[0].pointer"))
                .isEqualTo(pointer);
    }

    /** Of many approvals at once one takes a blank; all the others leave theirs where they were. */
    @Test
    void CP_23_a_blank_drawn_for_a_refused_decision_stays_free() throws SQLException {
        String caseId = Mission.agreed().applied();
        Mission.done(caseId, "acceptance", Mission.ACCEPTANCE);
        Mission.done(caseId, "fingerprints", "{\"basis\": \"TAKEN\", \"reference\": \"FP-2026-000017\"}");
        String etag = Mission.read(caseId).header("ETag");
        Mission.decide(Mission.DELHI, caseId, "approval", "{}", "\"1\"").then().statusCode(412);
        long free = counted("auditor", "EMB-DEL", "free");

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> Mission.decide(Mission.DELHI, caseId, "approval", "{}", etag)
                        .statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 200).isSubsetOf(409, 412);
        assertThat(counted("auditor", "EMB-DEL", "free")).isEqualTo(free - 1);
        everyNumberIsAccountedFor("auditor", "EMB-DEL");
        assertThat(owner("select count(*) from free_blanks where body = 'EMB-DEL' and leased_until is not null"))
                .as("nothing is kept back")
                .isEqualTo("0");
    }

    /** A process that dies between drawing and deciding keeps the number from others for a while only. */
    @Test
    void CP_23_a_blank_drawn_and_never_decided_on_is_free_again_after_a_while() throws SQLException {
        int serial = someSerial();
        String body = "MIA71";
        deliver("administrator", Mission.key(), body, serial, serial + 1).then().statusCode(201);
        StickerNumber drawn = stock.draw(body).await().atMost(SOON);

        StickerNumber next = stock.draw(body).await().atMost(SOON);
        assertThat(next).isNotEqualTo(drawn);
        owner("update free_blanks set leased_until = now() - interval '1 second' where number = '" + drawn.value()
                + "' returning 1");
        assertThat(stock.draw(body).await().atMost(SOON)).isEqualTo(drawn);
        stock.putBack(drawn).await().atMost(SOON);
        stock.putBack(next).await().atMost(SOON);
        everyNumberIsAccountedFor("auditor", body);
    }

    @Test
    void CP_23_a_blank_can_be_taken_from_the_stock_of_the_body_alone_and_only_once() throws SQLException {
        Mission.as("auditor").get(BLANKS + "/KZ9999998").then().statusCode(not(200));
        String caseId = Mission.agreed().readyToIssue();
        String taken = Mission.stickerNumber(caseId);

        for (String number : List.of(taken, "KZ9999998")) {
            assertThatThrownBy(() -> application("insert into blanks (number, case_id, body, taken_at) values ('"
                            + number + "', '" + caseId + "', 'EMB-DEL', now())"))
                    .hasMessageContaining("is not in the stock");
        }
        assertThatThrownBy(() ->
                        application("insert into blanks (number, case_id, body, taken_at) " + "select min(number), '"
                                + caseId + "', 'EMB-BER', now() from free_blanks where body = 'EMB-DEL'"))
                .hasMessageContaining("is not in the stock of EMB-BER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from free_blanks",
                "insert into free_blanks (number, body) values ('KZ9999998', 'EMB-DEL')",
                "update free_blanks set body = 'EMB-BER'",
                "update blank_deliveries set body = 'EMB-BER'",
                "delete from blank_deliveries"
            })
    void CP_23_the_application_role_cannot_touch_the_stock(String sql) {
        assertThatThrownBy(() -> application(sql)).hasMessageContaining("permission denied");
    }

    private void application(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String owner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database, "ruqsat_owner", "ruqsat_owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
