package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void expected_and_actual_stand_side_by_side_and_only_lines_that_differ_are_marked() {
        var difference = new Difference(
                "lena: stages",
                List.of("INV_REGISTERED", "INV_SENT_TO_KNB", "INV_AGREED"),
                List.of("INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_REFUSED"));

        assertThat(difference.lines())
                .containsExactly(
                        "lena: stages",
                        "  EXPECTED          ACTUAL",
                        "  INV_REGISTERED    INV_REGISTERED",
                        "\u2260                   INV_REVIEW_DONE",
                        "  INV_SENT_TO_KNB   INV_SENT_TO_KNB",
                        "\u2260 INV_AGREED        INV_REFUSED");
    }

    @Test
    void what_a_sentence_says_whole_is_told_in_the_sentence() {
        assertThat(Difference.of("anna: there is no such case in the end").lines())
                .containsExactly("anna: there is no such case in the end");
    }
}
