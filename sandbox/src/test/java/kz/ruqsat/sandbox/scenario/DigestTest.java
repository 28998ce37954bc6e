package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final List<Scenario> SCENARIOS = CatalogueTest.scenarios().subList(0, 2);

    private static String digest(ScenarioResult... results) {
        return Digest.of(List.of(results));
    }

    private static ScenarioResult told(int number, CaseTimeline timeline) {
        return CannedCases.result(SCENARIOS.get(number), CannedCases.lena(timeline));
    }

    @Test
    void the_order_in_which_scenarios_were_told_makes_no_difference() {
        var first = told(0, CannedTimelines.silence());
        var second = told(1, CannedTimelines.silence());

        assertThat(digest(first, second)).isEqualTo(digest(second, first)).startsWith("sha-256:");
    }

    @Test
    void numbers_ids_and_the_time_of_entry_make_no_difference() {
        var json = (ObjectNode) CannedTimelines.silenceJson();
        json.put("caseNumber", "INV-MIA75-2026-0000099").put("caseId", "0195f29f-11aa-7bbc-8ccd-999999999999");
        ((ObjectNode) json.at("/stages/0")).put("enteredAt", "2026-03-19T00:00:00Z");

        assertThat(digest(told(0, CaseTimeline.from(json)))).isEqualTo(digest(told(0, CannedTimelines.silence())));
    }

    @Test
    void a_stage_that_happened_a_second_later_makes_a_difference() {
        var json = CannedTimelines.silenceJson();
        ((ObjectNode) json.at("/stages/1")).put("happenedAt", "2026-03-18T06:30:01Z");

        assertThat(digest(told(0, CaseTimeline.from(json)))).isNotEqualTo(digest(told(0, CannedTimelines.silence())));
    }

    @Test
    void the_trail_names_scenario_and_case_and_holds_transitions_terms_findings_and_dispositions() {
        assertThat(Digest.trail(List.of(told(0, CannedTimelines.silence()))))
                .allMatch(line -> line.startsWith(SCENARIOS.getFirst().name() + " lena: "))
                .anyMatch(line -> line.endsWith("stage K8 INV_KNB_OVERDUE AWAITING_KNB 2026-03-26T19:00:00Z MIA75  "))
                .anyMatch(
                        line -> line.endsWith("term KNB_3WD MISSED KNB KNB 2026-03-26T19:00:00Z 2026-03-26T19:00:00Z"))
                .anyMatch(line -> line.endsWith("finding R-086 PASSED"))
                .anyMatch(line -> line.endsWith("disposition LATE_ACCEPTED 2026-03-27T06:00:00Z"));
    }
}
