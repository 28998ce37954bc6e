package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes an odd way is no violation: contradictions, silence, late answers, spoiled blanks, two in one petition, services killed on the way. */
class OddWaysTest {

    @Test
    void nothing_is_found_on_a_stand_where_much_went_oddly() {
        assertThat(Checks.of(Stories.oddWays(), Expected.NOTHING).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.check().code())
                        .isEmpty());
    }

    @Test
    void it_did_go_oddly() {
        var picture = new Picture(Stories.oddWays(), Expected.NOTHING);

        assertThat(picture.rows(Picture.APPROVAL, "dispositions").stream().map(row -> row.text("disposition")))
                .contains("LATE_ACCEPTED", "DUPLICATE_SAME", "DUPLICATE_CONFLICTING", "EXTENSION_REFUSED");
        assertThat(picture.rows(Picture.APPROVAL, "silences").stream().map(row -> row.text("clock")))
                .contains("KNB_3WD", "KNB_30CD");
        assertThat(picture.cases().stream()
                        .flatMap(each -> each.history().stream())
                        .map(move -> move.transition()))
                .contains("R-083", "R-090", "R-093", "I4", "I12", "I13", "I16", "V7", "V10", "V12", "V14", "N4");
        assertThat(picture.clients()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DUPLICATE_CONFLICTING, DUPLICATE_SAME
            DUPLICATE_SAME,        DUPLICATE_CONFLICTING
            EXTENSION_REFUSED,     DUPLICATE_SAME
            LATE_ACCEPTED,         ACCEPTED
            """)
    void R_088_R_092_R_093_an_answer_that_got_another_disposition_than_it_deserves_is_found(
            String given, String instead) {
        var altered = Mutant.of(Stories.oddWays())
                .set(
                        "approval.dispositions",
                        row -> row.text("disposition").equals(given),
                        Map.of("disposition", instead))
                .dump();

        assertThat(Checks.of(altered, Expected.NOTHING).broken()).containsExactly("CHK-13");
    }

    @Test
    void R_089_the_silence_of_30_days_is_found_where_it_is_missing() {
        var altered = Mutant.of(Stories.oddWays())
                .drop("approval.silences", row -> row.text("clock").equals("KNB_30CD"))
                .dump();

        assertThat(Checks.of(altered, Expected.NOTHING).broken()).containsExactly("CHK-16");
    }

    @Test
    void R_023_a_spoiled_blank_that_counts_as_used_is_found() {
        var altered = Mutant.of(Stories.oddWays())
                .set("visa.blank_status", row -> row.text("status").equals("SPOILED"), Map.of("status", "USED"))
                .dump();

        assertThat(Checks.of(altered, Expected.NOTHING).broken()).containsExactly("CHK-19");
    }

    @Test
    void R_100_of_somebody_under_16_no_prints_are_asked_and_of_somebody_older_they_are() {
        var picture = new Picture(Stories.oddWays(), Expected.NOTHING);
        Row issued = picture.rows(Picture.VISA, "visas").getFirst();
        var altered = Mutant.of(Stories.oddWays())
                .move(
                        "visa",
                        row -> row.text("transition").equals("V5")
                                && row.text("case_id").equals(issued.text("case_id")),
                        Map.of("detail", "{\"basis\":\"PHYSICAL_IMPOSSIBILITY\",\"reference\":\"\"}"))
                .dump();

        assertThat(Checks.of(altered, Expected.NOTHING).broken()).containsExactly("CHK-21");
    }
}
