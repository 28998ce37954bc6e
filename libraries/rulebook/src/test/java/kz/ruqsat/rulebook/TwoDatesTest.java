package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.RuleLine;
import kz.ruqsat.rulebook.findings.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two dates: R-001, R-002, R-003")
class TwoDatesTest {
    private static final Permit GERMAN =
            new Permit("DE", PermitPurpose.EMPLOYMENT, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1));

    /** Each amended rule with a petition it speaks about. */
    static Stream<Arguments> amendedRules() {
        return Stream.of(
                Arguments.of("R-040", aPetition().forCategory("C3")),
                Arguments.of("R-045", aPetition()),
                Arguments.of("R-061", aPetition()),
                Arguments.of(
                        "R-062",
                        aPetition().forCategory("B7").with("CENTRAL_EXECUTIVE_BODY_PETITION", DocumentIssuer.COMPANY)),
                Arguments.of("R-063", aPetition().forCategory("B7").underClusterProgramme()),
                Arguments.of("R-070", aPetition()),
                Arguments.of("R-071", aPetition()),
                Arguments.of("R-073", aPetition().at("EMB-BER")),
                Arguments.of("R-074", aPetition().at("EMB-BER").holding(GERMAN)),
                Arguments.of("R-075", aPetition().stateless("DE", "DE").at("EMB-PAR")),
                Arguments.of("R-076", aPetition()),
                Arguments.of("R-078", aPetition().electronic()),
                Arguments.of("R-079", aPetition()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amendedRules")
    void an_amended_rule_is_named_but_not_applied_the_day_before_and_applied_from_its_day_on(
            String rule, Petitions petition) {
        assertThat(of(rule, petition.registeredOn("2026-03-09"))).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
            assertThat(finding.ground()).isEmpty();
            assertThat(finding.ruleVersion()).isEqualTo("2026-03-10");
        });
        assertThat(of(rule, petition.registeredOn("2026-03-10"))).isNotEmpty().noneMatch(TwoDatesTest::isNotInForce);
        assertThat(of(rule, petition.registeredOn("2026-03-11"))).isNotEmpty().noneMatch(TwoDatesTest::isNotInForce);
    }

    @Test
    void R_073_refuses_no_petition_registered_on_9_March_for_its_place_of_issuance() {
        Petitions wrongPlace = aPetition().at("EMB-BER");

        CheckResult before = wrongPlace.registeredOn("2026-03-09").check(Check.PLACE_OF_ISSUANCE);
        CheckResult from = wrongPlace.registeredOn("2026-03-10").check(Check.PLACE_OF_ISSUANCE);

        assertThat(before.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
        assertThat(from.outcome()).isEqualTo(CheckOutcome.FAILED);
    }

    @Test
    void a_rule_not_in_force_says_from_when_it_binds() {
        Finding finding = aPetition().registeredOn("2026-03-09").finding(Check.PLACE_OF_ISSUANCE, "R-073");

        assertThat(said(finding).get("en")).contains("10 March 2026", "9 March 2026", "R-073");
        assertThat(said(finding).get("ru")).contains("10 марта 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2026-03-10", "2020-01-01"})
    void R_161_and_R_025_are_older_than_the_amendments_and_bind_on_either_side(String date) {
        assertThat(aPetition()
                        .registeredOn(date)
                        .expelledBy(date)
                        .finding(Check.REFUSAL_GROUNDS, "R-161")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(aPetition()
                        .electronic()
                        .registeredOn(date)
                        .finding(Check.PLACE_OF_ISSUANCE, "R-025")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void R_081_all_four_checks_are_recorded_before_the_amendments_too_and_go_to_an_officer() {
        Assessment assessment = aPetition().registeredOn("2026-03-09").review();

        assertThat(assessment.checks()).hasSize(4).allMatch(check -> check.outcome() == CheckOutcome.LEFT_TO_OFFICER);
        assertThat(assessment.rulebookVersion()).isEqualTo("2026.1/2026-01-01");
        assertThat(aPetition().review().rulebookVersion()).isEqualTo("2026.1/2026-03-10");
    }

    @Test
    void R_003_a_petition_is_judged_by_the_law_of_its_registration_date_only() {
        assertThatThrownBy(() -> Rulebook.on(LocalDate.of(2026, 3, 9))
                        .assessReview(aPetition().facts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-10")
                .hasMessageContaining("R-003");
    }

    @Test
    void the_catalogue_answers_differently_on_the_two_days() {
        List<RuleLine> before = Rulebook.on(LocalDate.of(2026, 3, 9)).catalogue();
        List<RuleLine> from = Rulebook.on(LocalDate.of(2026, 3, 10)).catalogue();

        assertThat(from).hasSameSizeAs(before).allMatch(RuleLine::binds);
        assertThat(before)
                .filteredOn(line -> !line.binds())
                .extracting(RuleLine::id)
                .contains("R-073", "R-100", "R-086");
        assertThat(before).filteredOn(RuleLine::binds).extracting(RuleLine::id).contains("R-054", "R-161", "R-170");
    }

    private static List<Finding> of(String rule, Petitions petition) {
        return petition.review().checks().stream()
                .flatMap(check -> check.findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static boolean isNotInForce(Finding finding) {
        return finding.verdict() == Verdict.NOT_IN_FORCE;
    }
}
