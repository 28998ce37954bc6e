package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.findings.Check.REFUSAL_GROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.ListFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Refusal grounds check: R-079, R-161, and all four checks: R-080, R-081, R-082")
class RefusalGroundsTest {

    @Test
    void R_079_passes_without_a_fact_that_asks_for_a_ground_and_says_what_was_looked_at() {
        CheckResult result = aPetition().check(REFUSAL_GROUNDS);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("R-079", "R-161");
    }

    @Test
    void R_079_and_R_161_never_pass_where_no_register_was_asked() {
        Petitions petition = aPetition();
        petition.registers = RegisterFacts.notAsked();

        CheckResult result = petition.check(REFUSAL_GROUNDS);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
        assertThat(result.findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
            assertThat(finding.ground()).isEmpty();
            assertThat(Petitions.said(finding).get("en")).contains("Not looked up", "Court decisions system");
        });
    }

    @ParameterizedTest
    @EnumSource
    void R_079_refuses_what_a_machine_can_decide_and_leaves_the_rest_to_an_officer(RegisterMark mark) {
        Finding finding = aPetition().marked(mark).finding(REFUSAL_GROUNDS, "R-079");
        Ground ground = ReferenceData.current().grounds().find(finding.ground()).orElseThrow();

        assertThat(aPetition().marked(mark).check(REFUSAL_GROUNDS).outcome())
                .isEqualTo(ground.automatic() == Automatic.YES ? CheckOutcome.FAILED : CheckOutcome.LEFT_TO_OFFICER);
    }

    @Test
    void R_082_no_explanation_tells_one_neutral_ground_from_another() {
        var grounds = ReferenceData.current().grounds();
        var texts = java.util.Arrays.stream(RegisterMark.values())
                .map(mark -> aPetition().marked(mark).finding(REFUSAL_GROUNDS, "R-079"))
                .filter(finding -> grounds.find(finding.ground()).orElseThrow().disclosure() == Disclosure.NEUTRAL)
                .map(Petitions::said)
                .toList();

        assertThat(texts).hasSize(3);
        assertThat(texts.stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-10, PASSED",
        "2021-03-11, FAILED",
        "2021-03-09, PASSED",
        "2026-03-09, FAILED",
        "1999-01-01, PASSED"
    })
    void R_161_bars_entry_for_five_years_from_the_decision_and_the_day_five_years_later_is_free(
            String decidedOn, CheckOutcome outcome) {
        CheckResult result = aPetition().expelledBy(decidedOn).check(REFUSAL_GROUNDS);

        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void R_161_counts_from_the_last_of_several_decisions_and_measures_on_the_registration_date() {
        Petitions petition = aPetition().expelledBy("2015-01-01", "2021-03-12", "2018-01-01");

        assertThat(petition.finding(REFUSAL_GROUNDS, "R-161").ground()).isEqualTo("RG-ENT-11");
        assertThat(petition.registeredOn("2026-03-12").check(REFUSAL_GROUNDS).outcome())
                .isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_161_a_decision_of_29_February_ends_on_28_February() {
        assertThat(aPetition()
                        .registeredOn("2029-02-27")
                        .expelledBy("2024-02-29")
                        .finding(REFUSAL_GROUNDS, "R-161")
                        .ground())
                .isEqualTo("RG-ENT-11");
        assertThat(aPetition()
                        .registeredOn("2029-02-28")
                        .expelledBy("2024-02-29")
                        .finding(REFUSAL_GROUNDS, "R-161")
                        .ground())
                .isEmpty();
    }

    @Test
    void R_081_all_four_checks_are_made_and_recorded_even_when_each_of_them_fails() {
        Assessment assessment = aPetition()
                .forCategory("B1")
                .validDays(400)
                .at("EMB-BER")
                .marked(RegisterMark.BARRED_FROM_ENTRY)
                .review();

        assertThat(assessment.checks()).extracting(CheckResult::check).containsExactly(Check.values());
        assertThat(assessment.checks()).allMatch(check -> check.outcome() == CheckOutcome.FAILED);
        assertThat(assessment.groundsFound()).containsExactly("RG-MIA-07", "RG-MIA-03", "RG-MIA-04", "RG-ENT-12");
        assertThat(assessment.isPassed()).isFalse();
    }

    @Test
    void R_081_every_ground_belongs_to_its_check() {
        Assessment assessment = aPetition()
                .forCategory("B7")
                .validDays(400)
                .at("EMB-BER")
                .expelledBy("2026-01-01")
                .review();

        assertThat(assessment.of(Check.PURPOSE).findings())
                .extracting(Finding::ground)
                .contains("RG-MIA-06")
                .isSubsetOf("", "RG-MIA-01", "RG-MIA-06", "RG-MIA-07");
        assertThat(assessment.of(Check.REFUSAL_GROUNDS).findings())
                .extracting(Finding::ground)
                .contains("RG-ENT-11");
    }

    @Test
    void a_right_petition_passes_all_four_checks() {
        assertThat(aPetition().review().isPassed()).isTrue();
        assertThat(aPetition().review().groundsFound()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-13, FAILED", "2021-03-12, PASSED", "2016-01-01, PASSED"})
    void R_161_an_expulsion_bars_from_an_electronic_visa_for_five_years_from_the_decision(
            LocalDate decidedOn, Verdict verdict) {
        Finding finding = onLists(new RegisterFacts(List.of(decidedOn), Set.of(), Set.of()));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-CON-06" : "");
    }

    @Test
    void R_079_R_160_a_ground_that_appeared_on_the_lists_is_told_in_neutral_words_and_doubt_is_left_to_an_officer() {
        Finding barred = onLists(new RegisterFacts(List.of(), Set.of(RegisterMark.BARRED_FROM_ENTRY), Set.of()));
        Finding doubted = onLists(new RegisterFacts(List.of(), Set.of(RegisterMark.ENTRY_DATA_DOUBTED), Set.of()));

        assertThat(barred.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(doubted.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(barred.explanation()).isEqualTo(doubted.explanation());
        assertThat(onLists(RegisterFacts.clean()).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(onLists(RegisterFacts.notAsked()).verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
    }

    private static Finding onLists(RegisterFacts registers) {
        LocalDate on = LocalDate.of(2026, 3, 12);
        return Rulebook.on(on).assessLists(new ListFacts(on, registers)).getFirst();
    }
}
