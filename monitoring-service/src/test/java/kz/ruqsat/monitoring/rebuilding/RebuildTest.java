package kz.ruqsat.monitoring.rebuilding;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Read models that were spoilt on purpose, by the owner of the tables, are made anew from the topic. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class RebuildTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String REBUILDS = "/api/v1/rebuilds";

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    private void send() {
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(
                    AStage.of(caseId, 1)
                            .at("2026-03-02T05:00:00Z")
                            .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75"),
                    AStage.of(caseId, 2)
                            .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                            .at("2026-03-02T06:00:00Z")
                            .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75", "2026-03-02T05:00:00Z")
                            .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"),
                    AStage.of(caseId, 3)
                            .stage("INV_KNB_OVERDUE", "AWAITING_KNB")
                            .at("2026-03-05T19:00:00Z")
                            .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", "2026-03-02T06:00:00Z"));
        }
        awaitStages(caseId, 3);
    }

    private void spoil(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:" + database, "ruqsat_owner", "ruqsat_owner")) {
            owner.createStatement().execute(sql.formatted("'" + caseId + "'"));
        }
    }

    private static JsonPath run(String query) {
        String id = as("administrator")
                .post(REBUILDS + query)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        await("it is over")
                .atMost(LIMIT)
                .until(() -> !one(id).getString("status").equals("RUNNING"));
        return one(id);
    }

    private static JsonPath one(String id) {
        return as("auditor")
                .get(REBUILDS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_slice_is_replayed_and_comes_out_the_same() {
        send();

        JsonPath slice = run("?case=" + caseId);

        assertThat(slice.getString("status")).isEqualTo("COMPARED");
        assertThat(slice.getLong("cases")).isEqualTo(1);
        assertThat(slice.getLong("differing")).isZero();
        assertThat(slice.getBoolean("whole")).isFalse();
        assertThat(slice.getLong("done")).isGreaterThanOrEqualTo(slice.getLong("total"));
    }

    @Test
    void a_slice_that_was_spoilt_is_named_and_nothing_is_changed() throws SQLException {
        send();
        spoil("update case_heads set state = 'REGISTERED' where case_id = %s");

        JsonPath slice = run("?case=" + caseId);

        assertThat(slice.getLong("differing")).isEqualTo(1);
        assertThat(slice.getList("examples")).containsExactly(caseId.toString());
        assertThat(caseOf("monitoring", caseId).jsonPath().getString("state")).isEqualTo("REGISTERED");
        spoil("update case_heads set state = 'AWAITING_KNB' where case_id = %s");
    }

    @Test
    void a_whole_rebuild_puts_right_what_was_spoilt_and_keeps_when_stages_were_entered() throws SQLException {
        send();
        JsonPath before = caseOf("monitoring", caseId).jsonPath();
        spoil("update case_heads set state = 'REGISTERED', result = 'AGREED' where case_id = %s");
        spoil("delete from terms where case_id = %s");
        spoil("update totals set count = count + 7, missed = 0 where body <> %s");

        JsonPath whole = run("?replace=true");

        assertThat(whole.getString("note")).isEmpty();
        assertThat(whole.getString("status")).isEqualTo("REPLACED");
        assertThat(whole.getLong("differing")).isPositive();
        JsonPath after = caseOf("monitoring", caseId).jsonPath();
        assertThat(after.getString("state")).isEqualTo("AWAITING_KNB");
        assertThat(after.<Object>get("stages")).isEqualTo(before.<Object>get("stages"));
        assertThat(after.<Object>get("terms")).isEqualTo(before.<Object>get("terms"));
        assertThat(run("").getLong("differing")).isZero();
    }

    @Test
    void the_intake_goes_on_behind_a_rebuild_and_repeats_stay_repeats() {
        send();
        assertThat(run("?replace=true").getString("status")).isEqualTo("REPLACED");

        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(caseId, 4)
                    .stage("INV_KNB_ANSWERED", "AWAITING_DECISION")
                    .at("2026-03-10T03:00:00Z"));
        }
        assertThat(awaitStages(caseId, 4).getString("state")).isEqualTo("AWAITING_DECISION");
    }

    @Test
    void the_last_step_gives_signs_of_life_however_long_it_waits() throws SQLException {
        send();
        try (Connection writer = DriverManager.getConnection("jdbc:" + database, "ruqsat_owner", "ruqsat_owner")) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("select pg_advisory_xact_lock(7297820261)");
            String id = as("administrator").post(REBUILDS).jsonPath().getString("id");
            await("all is read")
                    .atMost(LIMIT)
                    .until(() -> one(id).getLong("done") >= Math.max(1, one(id).getLong("total")));

            Instant before = beat(id);

            await().atMost(LIMIT).until(() -> beat(id).isAfter(before));
            as("administrator").post(REBUILDS).then().statusCode(409);
            writer.rollback();
            await("it is over")
                    .atMost(LIMIT)
                    .until(() -> one(id).getString("status").equals("COMPARED"));
        }
    }

    private Instant beat(String id) throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:" + database, "ruqsat_owner", "ruqsat_owner");
                var rows = owner.createStatement()
                        .executeQuery("select beat_at from rebuilds where id = '%s'".formatted(id))) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Test
    void only_an_administrator_begins_one_and_a_slice_never_replaces_the_whole() {
        as("monitoring").post(REBUILDS).then().statusCode(403);
        as("administrator")
                .post(REBUILDS + "?replace=true&case=" + caseId)
                .then()
                .statusCode(400);
        as("auditor").get(REBUILDS + "/" + caseId).then().statusCode(404);
        as("auditor").get(REBUILDS).then().statusCode(200);
    }
}
