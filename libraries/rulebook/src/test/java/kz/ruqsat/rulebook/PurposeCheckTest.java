package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static kz.ruqsat.rulebook.findings.Check.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.VisaGroup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Purpose check: R-040, R-045, R-061, R-062, R-063, R-070")
class PurposeCheckTest {

    @Test
    void a_right_petition_passes_and_names_what_was_looked_at() {
        CheckResult result = aPetition().check(PURPOSE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("R-061", "R-070", "R-045");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B14", "B22", "Z9", "", "c3"})
    void R_061_refuses_a_category_that_is_not_in_the_table_or_not_established(String code) {
        Finding finding = aPetition().forCategory(code).finding(PURPOSE, "R-061");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B13", "B15", "B16", "C10"})
    void R_061_leaves_a_category_without_invitation_to_an_officer(String code) {
        assertThat(aPetition().forCategory(code).finding(PURPOSE, "R-061").verdict())
                .isEqualTo(Verdict.LEFT_TO_OFFICER);
    }

    @Test
    void R_070_refuses_a_purpose_that_is_not_that_of_the_category() {
        Finding finding = aPetition().statingPurpose(VisaGroup.TOURIST).finding(PURPOSE, "R-070");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-01");
        assertThat(said(finding).get("en")).contains("Tourist", "B3", "Business", "R-070");
    }

    @Test
    void R_070_shows_an_officer_a_document_that_speaks_of_another_purpose() {
        CheckResult result = aPetition().with("VOLUNTEER_PROGRAMME_LETTER").check(PURPOSE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.LEFT_TO_OFFICER)
                .singleElement()
                .satisfies(finding -> assertThat(said(finding).get("en")).contains("Humanitarian"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PASSPORT_DATA", "PETITION", "EMPLOYMENT_CONTRACT", "FOREIGN_PERMANENT_RESIDENCE", "NO_SUCH"})
    void R_070_is_not_misled_by_documents_of_many_purposes_or_of_the_state(String code) {
        assertThat(aPetition().with(code).check(PURPOSE).outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_045_refuses_for_a_missing_document_that_the_state_cannot_obtain() {
        Finding finding = aPetition().forCategory("B1").finding(PURPOSE, "R-045");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-07");
        assertThat(aPetition()
                        .forCategory("B1")
                        .with("EVENT_PROGRAMME")
                        .check(PURPOSE)
                        .outcome())
                .isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_045_names_each_missing_document() {
        CheckResult result = aPetition().forCategory("C2").check(PURPOSE);

        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("R-045"))
                .extracting(Finding::ground)
                .containsExactly("RG-MIA-07", "RG-MIA-07");
        assertThat(aPetition()
                        .forCategory("C2")
                        .with("SOLVENCY_PROOF", "FAMILY_RELATION_PROOF")
                        .check(PURPOSE)
                        .outcome())
                .isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_045_takes_the_petition_itself_as_given_and_looks_for_no_document_of_the_visa_stage() {
        CheckResult result = aPetition().forCategory("C6").check(PURPOSE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_040_never_misses_what_a_state_system_has_and_says_so() {
        CheckResult result = aPetition().forCategory("C3").check(PURPOSE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
        Finding fetched = aPetition().forCategory("C3").finding(PURPOSE, "R-040");
        assertThat(fetched.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(fetched).get("ru")).contains("Представлять не требуется");
    }

    @Test
    void R_040_is_silent_where_the_document_was_offered_or_another_stands_in() {
        assertThat(aPetition()
                        .forCategory("C3")
                        .with("FOREIGN_LABOUR_PERMIT")
                        .check(PURPOSE)
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("R-040");
        assertThat(aPetition()
                        .forCategory("C3")
                        .with("LABOUR_PERMIT_EXEMPTION_BASIS")
                        .check(PURPOSE)
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("R-040");
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRAL_EXECUTIVE_BODY_PETITION, CENTRAL_EXECUTIVE_BODY, PASSED",
        "INNOVATION_CLUSTER_PETITION, INNOVATION_CLUSTER, FAILED",
        "CENTRAL_EXECUTIVE_BODY_PETITION, LOCAL_EXECUTIVE_BODY, FAILED",
        "CENTRAL_EXECUTIVE_BODY_PETITION, UNIVERSITY, FAILED",
        "CENTRAL_EXECUTIVE_BODY_PETITION, COMPANY, FAILED",
        "PASSPORT_DATA, CENTRAL_EXECUTIVE_BODY, FAILED"
    })
    void R_062_takes_the_petition_for_practice_from_a_central_executive_body_only(
            String document, DocumentIssuer issuer, Verdict verdict) {
        Finding finding = aPetition().forCategory("B7").with(document, issuer).finding(PURPOSE, "R-062");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-MIA-06" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRAL_EXECUTIVE_BODY_PETITION, CENTRAL_EXECUTIVE_BODY, PASSED",
        "INNOVATION_CLUSTER_PETITION, INNOVATION_CLUSTER, PASSED",
        "INNOVATION_CLUSTER_PETITION, UNIVERSITY, FAILED",
        "INNOVATION_CLUSTER_PETITION, COMPANY, FAILED"
    })
    void R_063_takes_it_from_the_innovation_cluster_under_its_programme(
            String document, DocumentIssuer issuer, Verdict verdict) {
        Finding finding = aPetition()
                .forCategory("B7")
                .underClusterProgramme()
                .with(document, issuer)
                .finding(PURPOSE, "R-063");

        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @Test
    void R_062_alone_answers_for_the_petition_for_practice() {
        CheckResult result = aPetition().forCategory("B7").check(PURPOSE);

        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .extracting(Finding::ground)
                .containsExactly("RG-MIA-06");
    }

    @Test
    void R_062_does_not_bind_other_categories() {
        assertThat(aPetition().forCategory("C9").check(PURPOSE).findings())
                .extracting(Finding::rule)
                .doesNotContain("R-062", "R-063");
    }
}
