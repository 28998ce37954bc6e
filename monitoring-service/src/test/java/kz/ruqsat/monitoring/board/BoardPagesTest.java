package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
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

/** The pages as data. The clock stands at 09:00 in Astana on Tuesday 10 March 2026. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class BoardPagesTest {

    private final CaseId caseId = CaseId.next();
    private final String number = "INV-MIA63-2026-%07d".formatted(Math.floorMod(caseId.hashCode(), 10_000_000));

    private int sent;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private void send(AStage... stages) {
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(stages);
        }
        sent += stages.length;
        awaitStages(caseId, sent);
    }

    private AStage stage(long sequence) {
        return AStage.of(caseId, sequence).numbered(number).by("MIA_TD", "MIA63");
    }

    /** Registered on Monday 2 March, sent to the Committee, whose term was missed on Thursday; nothing has come since. */
    private void overdue() {
        send(
                stage(1).at("2026-03-02T04:00:00Z").starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA63"),
                stage(2).stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                        .at("2026-03-02T05:00:00Z")
                        .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA63", "2026-03-02T04:00:00Z")
                        .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"),
                stage(3).stage("INV_KNB_OVERDUE", "AWAITING_KNB")
                        .at("2026-03-05T19:00:00Z")
                        .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", "2026-03-02T05:00:00Z"));
    }

    private static ValidatableResponse page(String address) {
        return as("monitoring")
                .accept(ContentType.JSON)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void a_missed_term_whose_work_is_not_done_stands_first_on_the_account_of_the_body_that_caused_it() {
        overdue();

        page("/board/terms?region=63&body=KNB")
                .body("groups[0].lines.find { it.caseId == '" + caseId + "' }.left.tone", equalTo("BREACHED"))
                .body("groups[0].lines.find { it.caseId == '" + caseId + "' }.left.text", equalTo("2 wd late"))
                .body("groups[0].lines.find { it.caseId == '" + caseId + "' }.body", equalTo("KNB"));
        page("/board/terms?region=63&body=MIA63").body("groups", hasSize(0));
    }

    @Test
    void its_work_done_it_is_a_breach_and_no_longer_at_risk() {
        overdue();
        send(stage(4).stage("INV_KNB_ANSWERED", "AWAITING_DECISION")
                .at("2026-03-10T03:30:00Z")
                .starts(StatutoryClock.DECISION_1WD, "MIA_TD", "MIA63"));

        page("/board/terms?region=63")
                .body(
                        "groups[0].lines.findAll { it.caseId == '" + caseId + "' }.clockCode",
                        equalTo(List.of("DECISION_1WD")));
        page("/board/ledger").body("breaches.body", hasItem("KNB"));
    }

    @Test
    void the_calendar_counts_open_terms_on_their_last_day_and_leads_to_them() {
        send(stage(1).at("2026-03-10T03:00:00Z").starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA63"));

        var month = page("/board/calendar?month=2026-03&region=63").extract().jsonPath();

        assertThat(month.getLong(day("2026-03-11") + ".count")).isPositive();
        assertThat(month.getString(day("2026-03-11") + ".href")).isEqualTo("/board/terms?region=63&day=2026-03-11");
        assertThat(month.getString(day("2026-03-09") + ".off")).startsWith("day off in place of a holiday");
        assertThat(month.getBoolean(day("2026-03-10") + ".today")).isTrue();
        assertThat(month.getList("weeks.number")).containsExactly("9", "10", "11", "12", "13", "14");
        page("/board/terms?region=63&day=2026-03-11").body("groups[0].lines.caseId", hasItem(caseId.toString()));
        page("/board/terms?region=63&day=2026-03-12")
                .body("groups.lines.flatten().caseId", not(hasItem(caseId.toString())));
    }

    @Test
    void a_case_stands_upright_for_a_phone_day_by_day_with_the_days_between_taken_together() {
        overdue();

        var upright = page("/board/cases/" + caseId).extract().jsonPath();

        // Two stages; two days between; the missed term ends with the 5th, and is found missed at the next instant; a
        // weekend and a day off; now.
        assertThat(upright.getList("upright.iso"))
                .containsExactly("2026-03-02", "", "2026-03-05", "2026-03-06", "", "2026-03-10");
        assertThat(upright.getList("upright.gap")).containsExactly(0, 2, 0, 0, 3, 0);
        assertThat(upright.getString("upright[1].text")).isEqualTo("2 days, 2 of them working");
        assertThat(upright.getString("upright[4].text")).isEqualTo("3 days, 0 of them working");
        assertThat(upright.getList("upright[0].marks.style")).containsExactly("stage", "stage");
        assertThat(upright.getList("upright[2].marks.style")).containsExactly("late");
        assertThat(upright.getList("upright[3].marks.time")).containsExactly("00:00");
        assertThat(upright.getList("upright[5].marks.style")).containsExactly("now");
        assertThat(upright.getBoolean("upright[5].today")).isTrue();
    }

    private static String day(String date) {
        return "weeks.days.flatten().find { it.date == '" + date + "' }";
    }

    @Test
    void the_flow_counts_where_open_cases_stand_and_how_pressing_they_are() {
        overdue();

        var flow = page("/board/flow?region=63").extract().jsonPath();

        assertThat(flow.getLong("states.find { it.code == 'AWAITING_KNB' }.late"))
                .isPositive();
        assertThat(flow.getString("regions[0].code")).isEqualTo("63");
        assertThat(flow.getString("bodies[0].code")).isEqualTo("MIA63");
        assertThat(flow.getList("hours")).hasSize(48);
        assertThat(flow.getLong("total"))
                .isEqualTo(flow.getList("states.count", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void the_ledger_of_all_cases_adds_up_and_each_case_is_charged_to_the_bodies_whose_time_it_was() {
        overdue();

        var all = page("/board/ledger").extract().jsonPath();
        assertThat(all.getBoolean("addsUp")).isTrue();
        assertThat(all.getList("accounts.micros", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(all.getLong("elapsedMicros"));

        var own = page("/board/cases/" + caseId).extract().jsonPath();
        assertThat(own.getBoolean("ledger.addsUp")).isTrue();
        assertThat(own.getList("ledger.charges.body")).containsExactly("MIA63", "KNB", "KNB");
        assertThat(own.getList("ledger.charges.rule")).containsExactly("R-083", "R-086", "R-089");
        assertThat(own.getList("ledger.accounts.code")).containsExactly("MIA", "KNB");
    }

    @Test
    void a_case_says_first_why_it_waits_and_each_term_is_explained() {
        overdue();

        JsonPath own = page("/board/cases/" + caseId).extract().jsonPath();
        assertThat(own.getList("sentences"))
                .contains(
                        "Awaiting approval of the National Security Committee: since Mon, 2 Mar 2026, 10:00.",
                        "Overdue: KNB approval, 3 working days, since the end of Thu, 5 Mar 2026; on account of KNB.");
        String href = own.getString("terms.find { it.clockCode == 'KNB_3WD' }.href");

        page(href)
                .body(
                        "sentences[0]",
                        equalTo("Term: 3 working days. The day of the event (Sent to the KNB for approval, Mon, 2 Mar"
                                + " 2026) is not counted. Counted: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. Last day: Thu,"
                                + " 5 Mar 2026, until 24:00 Astana time. Rule R-086, calendar 2026.1."))
                .body(
                        "sentences[1]",
                        equalTo("KNB approval, 3 working days: ended on Thu, 5 Mar 2026; late by 2 working days."
                                + " Charged to: KNB."))
                .body("days.ordinal", equalTo(List.of("1", "2", "3")));
    }

    @ParameterizedTest
    @CsvSource({"whole", "beginning", "digits", "lower", "id"})
    void a_case_is_found_by_its_number_by_the_beginning_or_the_end_of_it_and_by_its_id(String by) {
        send(stage(1));
        String q = switch (by) {
            case "whole" -> number;
            case "beginning" -> number.substring(0, number.length() - 2);
            case "digits" -> number.substring(number.length() - 7);
            case "lower" -> number.toLowerCase(Locale.ROOT);
            default -> caseId.toString();
        };

        page("/board/search?q=" + q).body("hits.caseId", hasItem(caseId.toString()));
    }

    @Test
    void an_officer_finds_no_case_of_another_body_and_sees_no_page_of_records() {
        send(stage(1));

        as("officer-mia71")
                .accept(ContentType.JSON)
                .get("/board/search?q=" + number)
                .then()
                .body("hits", hasSize(0));
        as("officer-mia71")
                .accept(ContentType.JSON)
                .get("/board/cases/" + caseId)
                .then()
                .statusCode(404);
        as("officer-mia71").get("/board/gaps").then().statusCode(403);
        as("officer-mia71").get("/board/dead-letters").then().statusCode(403);
        as("inviter-steppe").get("/board/terms").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board/terms?within=3",
                "/board/terms?cursor=nonsense",
                "/board/terms?day=2026-02-31",
                "/board/calendar?month=2026-13",
                "/board/flow?region='%20or%201"
            })
    void a_filter_that_cannot_be_is_named_to_programs_and_to_people(String address) {
        as("monitoring").accept(ContentType.JSON).get(address).then().statusCode(400);
        as("monitoring")
                .accept(ContentType.HTML)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/board/terms",
                "/board/calendar",
                "/board/flow",
                "/board/ledger",
                "/board/alarms",
                "/board/gaps",
                "/board/gaps?day=2026-03-09",
                "/board/gaps?standing=MISSING",
                "/board/dead-letters",
                "/board/search?q=INV-MIA"
            })
    void every_page_is_there_for_people_and_for_programs_with_nothing_inline(String address) {
        page(address);
        var html = as("auditor")
                .accept(ContentType.HTML)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();

        assertThat(html)
                .contains("<h1>", "</html>")
                .doesNotContain("style=", "onclick", "javascript:", "<style", "NOT_FOUND", "kz.ruqsat")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("(src|href)=\"?https?:");
    }
}
