package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;
import static kz.ruqsat.sandbox.demo.ExpectedTerm.missed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import kz.ruqsat.sandbox.client.CaseTimeline;
import org.junit.jupiter.api.Test;

class ExpectedCaseTest {
    private static ExpectedCase aCase() {
        return ExpectedCase.invitation("AGREED", "MIA75")
                .through("INV_SENT_TO_KNB", "INV_KNB_OVERDUE", "INV_REFUSED")
                .within(missed("KNB_3WD", "2026-03-26"), kept("MIA_REVIEW", "2026-03-19"))
                .on("RG-SVC-03");
    }

    @Test
    void a_case_that_ended_as_expected_has_no_differences() {
        assertThat(aCase().differences(CannedTimelines.silence(), 1)).isEmpty();
    }

    @Test
    void another_state_stage_reporter_or_ground_is_named_with_what_was_found() {
        var other = ExpectedCase.invitation("REFUSED", "MIA71").through("INV_SENT_TO_KNB");

        assertThat(other.differences(CannedTimelines.silence(), 1))
                .anyMatch(line -> line.contains("state must be REFUSED, and AGREED was found"))
                .anyMatch(line -> line.contains("stages must be [INV_SENT_TO_KNB]"))
                .anyMatch(line -> line.contains("reporters must be [MIA71], and [MIA75] was found"))
                .anyMatch(line -> line.contains("grounds must be [], and [RG-SVC-03] was found"));
    }

    @Test
    void a_term_that_ended_otherwise_or_a_day_later_is_a_difference() {
        assertThat(aCase().within(kept("KNB_3WD", "2026-03-26"), kept("MIA_REVIEW", "2026-03-19"))
                        .differences(CannedTimelines.silence(), 1))
                .singleElement()
                .asString()
                .contains("terms");
        assertThat(aCase().within(missed("KNB_3WD", "2026-03-27"), kept("MIA_REVIEW", "2026-03-19"))
                        .differences(CannedTimelines.silence(), 1))
                .hasSize(1);
    }

    @Test
    void a_request_at_knb_where_none_may_be_is_a_difference() {
        assertThat(aCase().neverSentToKnb().differences(CannedTimelines.silence(), 1))
                .containsExactly("invitation: requests at KNB must be 0, and 1 was found");
    }

    @Test
    void a_stage_that_is_missing_or_came_twice_shows_in_the_numbers() {
        var json = CannedTimelines.silenceJson();
        ((ArrayNode) json.path("stages")).remove(0);

        assertThat(aCase().differences(CaseTimeline.from(json), 1))
                .containsExactly("invitation: numbers of the stages must be [1, 2, 3], and [2, 3, 4] was found");
    }
}
