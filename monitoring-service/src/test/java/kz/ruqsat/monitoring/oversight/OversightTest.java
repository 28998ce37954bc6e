package kz.ruqsat.monitoring.oversight;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock stands at 09:00 in Astana on Tuesday 10 March 2026. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class OversightTest {

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    private void send(AStage... stages) {
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(stages);
        }
        awaitStages(caseId, stages.length);
    }

    /** Sent on Thursday 5 March, due by Wednesday 11 March (Monday the 9th is a day off), missed. */
    private AStage[] overdue(String body) {
        return new AStage[] {
            AStage.of(caseId, 1)
                    .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                    .at("2026-03-02T05:00:00Z")
                    .by("MIA_TD", body)
                    .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"),
            AStage.of(caseId, 2)
                    .stage("INV_KNB_OVERDUE", "AWAITING_KNB")
                    .at("2026-03-05T19:00:00Z")
                    .by("MIA_TD", body)
                    .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", "2026-03-02T05:00:00Z")
        };
    }

    @Test
    void a_breach_is_listed_on_the_account_of_the_body_whose_time_it_was_and_not_of_the_reporter() {
        send(overdue("MIA75"));

        as("auditor")
                .get("/api/v1/breaches?account=KNB&limit=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.caseId == '" + caseId + "' }", hasSize(1))
                .body("items.find { it.caseId == '" + caseId + "' }.body", equalTo("KNB"))
                .body("items.find { it.caseId == '" + caseId + "' }.dueBefore", equalTo("2026-03-05T19:00:00Z"));
        as("auditor")
                .get("/api/v1/breaches?account=MIA_TD&limit=100")
                .then()
                .body("items.findAll { it.caseId == '" + caseId + "' }", hasSize(0));
        assertThat(caseOf("auditor", caseId).jsonPath().getList("breaches.account"))
                .containsExactly("KNB");
    }

    @Test
    void totals_are_what_a_recount_gives() {
        send(overdue("MIA71"));

        var stage = as("monitoring")
                .get("/api/v1/totals?by=stage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var body = as("monitoring")
                .get("/api/v1/totals?by=body")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(stage.getLong("items.find { it.key == 'INV_KNB_OVERDUE' }.count"))
                .isEqualTo(count("select count(*) from stages where stage = 'INV_KNB_OVERDUE'"));
        assertThat(stage.getLong("items.find { it.key == 'INV_KNB_OVERDUE' }.open"))
                .isEqualTo(count("select count(*) from case_heads where stage = 'INV_KNB_OVERDUE' and result = ''"));
        assertThat(body.getLong("items.find { it.key == 'MIA71' }.count"))
                .isEqualTo(count("select count(*) from stages where reporter = 'MIA71'"));
        assertThat(body.getLong("items.find { it.key == 'KNB' }.missed"))
                .isEqualTo(count("select count(*) from terms where body = 'KNB' and status = 'MISSED'"));
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void terms_at_risk_are_those_that_end_within_so_many_working_days_of_now() {
        // Due by the end of Wednesday 11 March, one working day from now.
        send(AStage.of(caseId, 1).at("2026-03-10T03:00:00Z").starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75"));

        assertThat(atRisk("P0D")).isZero();
        assertThat(atRisk("P1D")).isEqualTo(1);
        as("monitoring")
                .get("/api/v1/terms-at-risk?within=P1D&limit=100")
                .then()
                .body("items.find { it.caseId == '" + caseId + "' }.left.days", equalTo(1))
                .body("items.find { it.caseId == '" + caseId + "' }.left.hours", equalTo(15))
                .body("items.find { it.caseId == '" + caseId + "' }.left.tone", equalTo("DUE_SOON"));
    }

    private static int atRisk(String within, CaseId of) {
        return as("monitoring")
                .get("/api/v1/terms-at-risk?limit=100&within=" + within)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.caseId == '" + of + "' }")
                .size();
    }

    private int atRisk(String within) {
        return atRisk(within, caseId);
    }

    @Test
    void a_list_is_read_page_by_page_without_loss() {
        send(overdue("MIA23"));

        var whole = as("auditor").get("/api/v1/breaches?limit=100").jsonPath().getList("items.caseId");
        var paged = new java.util.ArrayList<Object>();
        String next = "";
        do {
            var page = as("auditor")
                    .get("/api/v1/breaches?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            paged.addAll(page.getList("items.caseId"));
            next = page.getString("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void an_officer_sees_the_cases_of_the_own_body_and_others_are_as_absent() {
        send(overdue("MIA75"));
        var number = caseOf("monitoring", caseId).jsonPath().getString("caseNumber");

        caseOf("officer-mia75", caseId).then().statusCode(200);
        caseOf("officer-mia71", caseId).then().statusCode(404);
        as("officer-mia75").get("/api/v1/cases?number=" + number).then().body("items", hasSize(1));
        as("officer-mia71").get("/api/v1/cases?number=" + number).then().body("items", hasSize(0));
        as("monitoring").get("/api/v1/cases?number=" + number).then().body("items[0].stages", hasSize(2));
        caseOf("monitoring", CaseId.next()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/totals", "/api/v1/breaches", "/api/v1/terms-at-risk", "/api/v1/gaps", "/api/v1/stages"})
    void sums_and_lists_are_for_monitoring_and_auditors(String address) {
        as("officer-mia75").get(address).then().statusCode(403);
        as("inviter-steppe").get(address).then().statusCode(403);
        io.restassured.RestAssured.given().get(address).then().statusCode(401);
    }

    @Test
    void an_inviter_sees_no_case() {
        caseOf("inviter-steppe", caseId).then().statusCode(403);
        caseOf("administrator", caseId).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/totals?by=weather, /by",
        "/api/v1/terms-at-risk?within=3, /within",
        "/api/v1/breaches?limit=1000, /limit",
        "/api/v1/breaches?cursor=nonsense, /cursor",
        "/api/v1/cases, /number"
    })
    void a_wrong_parameter_is_named(String address, String pointer) {
        as("monitoring").get(address).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }
}
