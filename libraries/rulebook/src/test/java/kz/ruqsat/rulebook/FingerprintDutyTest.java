package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Fingerprints: R-100, R-101, R-102")
class FingerprintDutyTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    @ParameterizedTest
    @CsvSource({"2026-03-09, NOT_DUE", "2026-03-10, DUE", "2026-03-11, DUE"})
    void R_100_binds_from_10_March_2026_whenever_the_invitation_was_registered(String appliedOn, Verdict verdict) {
        Finding finding = Rulebook.on(FEBRUARY).fingerprintDuty(applying(appliedOn, "1990-01-01"));

        assertThat(finding.rule()).isEqualTo("R-100");
        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2010-03-11, NOT_DUE",
        "2026-03-10, 2010-03-10, DUE",
        "2026-03-10, 2010-03-09, DUE",
        "2028-02-28, 2012-02-29, NOT_DUE",
        "2028-02-29, 2012-02-29, DUE"
    })
    void R_102_takes_the_age_on_the_date_of_the_application_and_the_16th_birthday_counts(
            String appliedOn, String bornOn, Verdict verdict) {
        Finding finding = Rulebook.on(FEBRUARY).fingerprintDuty(applying(appliedOn, bornOn));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.rule()).isEqualTo(verdict == Verdict.DUE ? "R-100" : "R-102");
    }

    @Test
    void R_101_frees_an_electronic_visa_only_while_no_mission_is_visited() {
        Finding without = duty(VisaForm.ELECTRONIC, MissionVisit.NONE);
        Finding visited = duty(VisaForm.ELECTRONIC, MissionVisit.VISITED);
        Finding sticker = duty(VisaForm.STICKER, MissionVisit.NONE);

        assertThat(without.verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(without.rule()).isEqualTo("R-101");
        assertThat(without.confidence()).isEqualTo(Confidence.SEED);
        assertThat(visited.verdict()).isEqualTo(Verdict.DUE);
        assertThat(sticker.verdict()).isEqualTo(Verdict.DUE);
    }

    @Test
    void R_100_says_age_and_place() {
        Finding finding = Rulebook.on(FEBRUARY).fingerprintDuty(applying("2026-03-10", "2010-03-10"));

        assertThat(said(finding).get("en")).contains("16 years old", "New Delhi", "R-100");
        assertThat(said(finding).get("ru")).contains("16 лет");
    }

    private static Finding duty(VisaForm form, MissionVisit visit) {
        return Rulebook.on(FEBRUARY)
                .fingerprintDuty(new FingerprintFacts(
                        LocalDate.of(2026, 3, 10), LocalDate.of(1990, 1, 1), form, visit, "EMB-DEL"));
    }

    private static FingerprintFacts applying(String appliedOn, String bornOn) {
        return new FingerprintFacts(
                LocalDate.parse(appliedOn), LocalDate.parse(bornOn), VisaForm.STICKER, MissionVisit.VISITED, "EMB-DEL");
    }
}
