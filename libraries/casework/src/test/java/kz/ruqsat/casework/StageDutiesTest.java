package kz.ruqsat.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** The list of stages that a service owes, read on and on. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class StageDutiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LIST = "/api/v1/stage-duties";

    @Inject
    Desk desk;

    @Inject
    StageDuties duties;

    @Inject
    Pool pool;

    private static JsonPath page(String cursor) {
        return given().auth()
                .oauth2(TestTokens.of("visa-service"))
                .get(LIST + "?limit=3&cursor=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The cases read from there on, until those are among them. */
    private static List<String> read(String from, List<CaseId> awaited) {
        List<String> read = new ArrayList<>();
        String[] place = {from};
        await("the stages are listed").atMost(PATIENCE).until(() -> {
            JsonPath page = page(place[0]);
            place[0] = page.getString("place");
            read.addAll(page.getList("items.caseId"));
            return read.containsAll(awaited.stream().map(CaseId::toString).toList());
        });
        return read;
    }

    private static String end() {
        JsonPath page = page("");
        while (page.getBoolean("more")) {
            page = page(page.getString("place"));
        }
        return page.getString("place");
    }

    @Test
    void a_reader_who_keeps_the_place_reads_each_stage_once_also_those_that_come_meanwhile() {
        String from = end();
        List<CaseId> opened =
                IntStream.range(0, 7).mapToObj(n -> desk.opened("owed")).toList();
        desk.done(opened.getFirst(), new Parcel.Close());
        CaseId last = desk.opened("last");

        List<String> read = read(from, List.of(last));

        assertThat(read).filteredOn(opened.getFirst().toString()::equals).hasSize(2);
        assertThat(opened.subList(1, opened.size()))
                .allSatisfy(caseId ->
                        assertThat(read).filteredOn(caseId.toString()::equals).hasSize(1));
    }

    @Test
    void what_a_transaction_under_way_has_recorded_is_not_passed_by() {
        desk.opened("a pattern for the next");
        String from = end();
        CaseId slow = CaseId.next();

        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
        var begun = connection.begin().await().atMost(PATIENCE);
        record(connection, slow);
        CaseId quicker = desk.opened("quicker");
        JsonPath meanwhile = page(from);
        begun.commit().await().atMost(PATIENCE);
        connection.close().await().atMost(PATIENCE);

        assertThat(meanwhile.getList("items.caseId")).doesNotContain(slow.toString(), quicker.toString());
        assertThat(read(meanwhile.getString("place"), List.of(slow, quicker))).contains(slow.toString());
    }

    private static void record(SqlConnection connection, CaseId caseId) {
        connection
                .preparedQuery("""
                        insert into event_log (topic, case_id, sequence, event_id, type, source, at, cause, rulebook, traceparent, body)
                        select topic, $1, sequence, $2, type, source, at, cause, rulebook, traceparent, body from event_log
                        where topic = 'public-services.stages.v1' and sequence = 1 limit 1""")
                .execute(Tuple.of(caseId.value(), UUID.randomUUID()))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void a_stage_is_unsent_as_long_as_it_lies_in_the_outbox() {
        CaseId caseId = desk.opened("sent");
        await("sent").atMost(PATIENCE).until(() -> isSent(caseId));

        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(LIST + "/" + caseId)
                .then()
                .statusCode(200)
                .body("stage", contains("OPENED"))
                .body("reporter", contains("MIA75"))
                .body("optional", contains(true));
    }

    private boolean isSent(CaseId caseId) {
        return duties.ofCase(caseId).await().atMost(PATIENCE).getFirst().sent();
    }

    @Test
    void asked_for_again_it_is_the_same_event_once_more() {
        CaseId caseId = desk.opened("again");
        await("once")
                .atMost(PATIENCE)
                .until(() -> Topics.envelopes(Topic.STAGES.wireName(), caseId).size() == 1);

        given().auth()
                .oauth2(TestTokens.of("monitoring-service"))
                .post(LIST + "/" + caseId + "/redelivery?from=1&to=9")
                .then()
                .statusCode(200)
                .body("stages", equalTo(1));

        await("twice")
                .atMost(PATIENCE)
                .until(() -> Topics.envelopes(Topic.STAGES.wireName(), caseId).size() == 2);
        assertThat(Topics.envelopes(Topic.STAGES.wireName(), caseId))
                .extracting(e -> e.id())
                .containsOnly(idOf(caseId));
    }

    private UUID idOf(CaseId caseId) {
        return duties.ofCase(caseId).await().atMost(PATIENCE).getFirst().eventId();
    }

    @Test
    void the_list_is_for_services_and_those_who_watch_them() {
        for (String user : List.of("monitoring", "auditor", "administrator")) {
            given().auth().oauth2(TestTokens.of(user)).get(LIST).then().statusCode(200);
        }
        given().auth().oauth2(TestTokens.of("officer-mia75")).get(LIST).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("monitoring"))
                .post(LIST + "/" + CaseId.next() + "/redelivery?from=1&to=1")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("administrator"))
                .post(LIST + "/" + CaseId.next() + "/redelivery?from=0&to=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(LIST + "/" + CaseId.next())
                .then()
                .body("$", hasSize(0));
    }
}
