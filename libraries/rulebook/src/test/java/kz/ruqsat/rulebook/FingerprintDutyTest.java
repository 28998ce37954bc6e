package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Exemption;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Register;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Fingerprints: R-100 to R-103, R-105, R-106")
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

    @Test
    void R_106_prints_on_record_are_reused() {
        Finding finding = of("EMB-DEL", Whereabouts.ABROAD, "B3", Exemption.NONE, Register.ON_RECORD);

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(finding.rule()).isEqualTo("R-106");
        assertThat(finding.assumptions()).containsExactly("OQ-07");
        assertThat(said(finding).get("en")).contains("already on record");
    }

    @ParameterizedTest
    @EnumSource(value = Register.class, names = "ON_RECORD", mode = EnumSource.Mode.EXCLUDE)
    void R_106_without_a_record_prints_stay_due(Register register) {
        Finding finding = of("EMB-DEL", Whereabouts.ABROAD, "B3", Exemption.NONE, register);

        assertThat(finding.verdict()).isEqualTo(Verdict.DUE);
        assertThat(finding.rule()).isEqualTo("R-100");
    }

    @ParameterizedTest
    @CsvSource({
        "PHYSICAL_IMPOSSIBILITY, B3, certificate, NOT_DUE, cannot be taken",
        "PHYSICAL_IMPOSSIBILITY, '', certificate, NOT_DUE, cannot be taken",
        "PHYSICAL_IMPOSSIBILITY, B3, ' ', DUE, not recorded",
        "RECIPROCITY, A1, note 1, NOT_DUE, reciprocity",
        "RECIPROCITY, A4, note 1, NOT_DUE, reciprocity",
        "RECIPROCITY, A5, note 1, DUE, not open to category A5",
        "RECIPROCITY, A1, '', DUE, not recorded",
        "STATE_BODY_GUEST, A1, letter, DUE, not open at present",
        "HEAD_OF_STATE, A1, letter, DUE, no such exemption"
    })
    void R_103_an_exemption_holds_if_it_is_enabled_open_to_the_category_and_its_basis_recorded(
            String code, String category, String basis, Verdict verdict, String words) {
        Finding finding = of("EMB-DEL", Whereabouts.ABROAD, category, new Exemption(code, basis), Register.NO_RECORD);

        assertThat(finding.rule()).isEqualTo("R-103");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.assumptions()).containsExactly("OQ-06");
        assertThat(said(finding).get("en")).contains(words);
        assertThat(finding.ground()).isEmpty();
    }

    @Test
    void R_103_an_exemption_is_no_surer_than_its_row() {
        Exemption reciprocity = new Exemption("RECIPROCITY", "note 1");

        assertThat(of("EMB-DEL", Whereabouts.ABROAD, "A1", reciprocity, Register.NO_RECORD)
                        .confidence())
                .isEqualTo(Confidence.INTERP);
        assertThat(ReferenceData.current().fingerprintExemptions().values())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.basis()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "EMB-DEL, ABROAD, R-100",
        "EMB-DEL, NOT_TOLD, R-100",
        "MIA75, IN_COUNTRY, R-100",
        "MIA75, NOT_TOLD, R-100",
        "MIA75, ABROAD, R-105",
        "EMB-DEL, IN_COUNTRY, R-105",
        "MIA20, IN_COUNTRY, R-105",
        "EMB-XXX, ABROAD, R-105",
        "EMB-XXX, NOT_TOLD, R-105"
    })
    void R_105_prints_are_taken_at_a_mission_abroad_and_at_a_division_in_the_country(
            String place, Whereabouts where, String rule) {
        Finding finding = of(place, where, "B3", Exemption.NONE, Register.NO_RECORD);

        assertThat(finding.verdict()).isEqualTo(Verdict.DUE);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(said(finding).get("en")).contains(place);
    }

    @Test
    void R_101_and_R_100_name_the_earlier_law_as_an_open_question() {
        assertThat(duty(VisaForm.ELECTRONIC, MissionVisit.NONE).assumptions()).containsExactly("OQ-26");
        assertThat(Rulebook.on(FEBRUARY)
                        .fingerprintDuty(applying("2026-03-09", "1990-01-01"))
                        .assumptions())
                .containsExactly("OQ-26");
    }

    /** Findings that say everything this room can say. */
    static Stream<Finding> deviations() {
        Exemption guest = new Exemption("STATE_BODY_GUEST", "letter");
        Exemption reciprocity = new Exemption("RECIPROCITY", "note 1");
        return Stream.of(
                duty(VisaForm.ELECTRONIC, MissionVisit.NONE),
                duty(VisaForm.STICKER, MissionVisit.VISITED),
                Rulebook.on(FEBRUARY).fingerprintDuty(applying("2026-03-09", "1990-01-01")),
                Rulebook.on(FEBRUARY).fingerprintDuty(applying("2026-03-10", "2020-01-01")),
                of("EMB-DEL", Whereabouts.ABROAD, "B3", Exemption.NONE, Register.ON_RECORD),
                of("MIA75", Whereabouts.IN_COUNTRY, "B3", Exemption.NONE, Register.NO_RECORD),
                of("MIA75", Whereabouts.ABROAD, "B3", Exemption.NONE, Register.NO_RECORD),
                of("EMB-XXX", Whereabouts.NOT_TOLD, "B3", Exemption.NONE, Register.NO_RECORD),
                of("EMB-DEL", Whereabouts.ABROAD, "B3", guest, Register.NO_RECORD),
                of("EMB-DEL", Whereabouts.ABROAD, "A1", reciprocity, Register.NO_RECORD));
    }

    private static Finding of(
            String place, Whereabouts where, String category, Exemption exemption, Register register) {
        return Rulebook.on(FEBRUARY)
                .fingerprintDuty(new FingerprintFacts(
                        LocalDate.of(2026, 3, 10),
                        LocalDate.of(1990, 1, 1),
                        VisaForm.STICKER,
                        MissionVisit.VISITED,
                        place,
                        where,
                        category,
                        exemption,
                        register));
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
