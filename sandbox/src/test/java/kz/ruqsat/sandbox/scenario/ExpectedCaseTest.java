package kz.ruqsat.sandbox.scenario;

import static kz.ruqsat.sandbox.scenario.ExpectedTerm.kept;
import static kz.ruqsat.sandbox.scenario.ExpectedTerm.missed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.sandbox.client.CaseTimeline;
import org.junit.jupiter.api.Test;

class ExpectedCaseTest {
    private static ExpectedCase aCase() {
        return within(missed("KNB_3WD", "2026-03-26"), kept("MIA_REVIEW", "2026-03-19"));
    }

    private static ExpectedCase within(ExpectedTerm... terms) {
        return expected(
                "AGREED",
                "MIA75",
                List.of("INV_SENT_TO_KNB", "INV_KNB_OVERDUE", "INV_REFUSED"),
                List.of(terms),
                "RG-SVC-03");
    }

    private static ExpectedCase expected(
            String state, String reporter, List<String> stages, List<ExpectedTerm> terms, String... grounds) {
        return new ExpectedCase(
                "lena",
                Optional.of(state),
                Optional.of(List.of(reporter)),
                Optional.of(stages),
                Optional.of(terms),
                Optional.of(List.of(grounds)),
                Optional.of(1L));
    }

    @Test
    void a_case_that_ended_as_expected_has_no_differences() {
        assertThat(aCase().differences(CannedTimelines.silence(), () -> 1L)).isEmpty();
    }

    @Test
    void another_state_stage_reporter_or_ground_is_named_with_what_was_found() {
        var other = expected("REFUSED", "MIA71", List.of("INV_SENT_TO_KNB"), List.of());

        assertThat(other.differences(CannedTimelines.silence(), () -> 1L))
                .anyMatch(line -> line.contains("state must be REFUSED, and AGREED was found"))
                .anyMatch(line -> line.contains("stages must be [INV_SENT_TO_KNB]"))
                .anyMatch(line -> line.contains("reporters must be [MIA71], and [MIA75] was found"))
                .anyMatch(line -> line.contains("grounds must be [], and [RG-SVC-03] was found"));
    }

    @Test
    void a_term_that_ended_otherwise_or_a_day_later_is_a_difference() {
        assertThat(within(kept("KNB_3WD", "2026-03-26"), kept("MIA_REVIEW", "2026-03-19"))
                        .differences(CannedTimelines.silence(), () -> 1L))
                .singleElement()
                .asString()
                .contains("terms");
        assertThat(within(missed("KNB_3WD", "2026-03-27"), kept("MIA_REVIEW", "2026-03-19"))
                        .differences(CannedTimelines.silence(), () -> 1L))
                .hasSize(1);
    }

    @Test
    void a_request_too_many_at_knb_is_a_difference() {
        assertThat(aCase().differences(CannedTimelines.silence(), () -> 2L))
                .containsExactly("lena: requests at KNB must be 1, and 2 was found");
    }

    @Test
    void a_stage_that_is_missing_or_came_twice_shows_in_the_numbers() {
        var json = CannedTimelines.silenceJson();
        ((ArrayNode) json.path("stages")).remove(0);

        assertThat(aCase().differences(CaseTimeline.from(json), () -> 1L))
                .containsExactly("lena: numbers of the stages must be [1, 2, 3], and [2, 3, 4] was found");
    }

    @Test
    void what_is_not_told_is_not_looked_at() {
        var nothingTold = new ExpectedCase(
                "lena",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(nothingTold.differences(CannedTimelines.silence(), () -> 7L)).isEmpty();
    }
}
