package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.RuleVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a travel document has to outlive the visa. */
class TravelDocumentTermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-29, 2026-09-29, same day of the month",
        "2026-11-30, 2027-02-28, the last day of a shorter month",
        "2027-11-30, 2028-02-29, and of one in a leap year",
        "2026-12-31, 2027-03-31, over the end of the year",
    })
    void R_030_it_has_to_be_good_for_three_months_after_the_end_of_the_visa(
            LocalDate visaEndsOn, LocalDate goodUntil, String why) {
        assertThat(Rulebook.on(LocalDate.of(2026, 3, 12)).travelDocumentGoodUntil(visaEndsOn))
                .as(why)
                .contains(goodUntil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2026-03-09", "2026-03-10", "2030-01-01"})
    void R_030_the_amendments_of_2026_did_not_touch_it(LocalDate date) {
        RuleVersion text =
                Rulebook.on(date).referenceData().rules().rule("R-030").on(date).orElseThrow();

        assertThat(text.confidence()).isEqualTo(Confidence.OLD);
        assertThat(text.number("goodAfterVisaMonths")).isEqualTo(3);
    }
}
