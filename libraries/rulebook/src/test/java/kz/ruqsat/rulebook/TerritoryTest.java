package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The employer is registered in Almaty, the worker lives in Atyrau. */
@DisplayName("Competent division: R-110, R-111, R-112, R-126")
class TerritoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String ALMATY = "750000000";
    private static final String ATYRAU = "230000000";

    @ParameterizedTest
    @CsvSource({
        "ISSUE, MIA75, R-110, PASSED, MIA75",
        "ISSUE, MIA23, R-110, FAILED, MIA75",
        "EXTEND, MIA23, R-111, PASSED, MIA23",
        "EXTEND, MIA75, R-111, FAILED, MIA23",
        "RESTORE, MIA75, R-111, FAILED, MIA23",
        "REDUCE, MIA75, R-111, FAILED, MIA23",
        "CANCEL, MIA75, R-111, FAILED, MIA23",
        "CANCEL, MIA23, R-111, PASSED, MIA23"
    })
    void R_110_and_R_111_primary_in_Almaty_later_operations_in_Atyrau(
            Operation operation, String filedAt, String rule, Verdict verdict, String right) {
        Finding finding = only(operation, Earlier.NONE, Group.NONE, filedAt);

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-ACC-03" : "");
        assertThat(finding.field()).isEqualTo(verdict == Verdict.FAILED ? "/division" : "");
        assertThat(said(finding).get("en")).contains(right);
        assertThat(finding.assumptions()).isEmpty();
        assertThat(finding.confidence()).isEqualTo(Confidence.SEED);
    }

    @ParameterizedTest
    @CsvSource({"ISSUE, MIA75, first time", "EXTEND, MIA23, temporary residence"})
    void what_is_not_filed_yet_is_told_where_to_go(Operation operation, String right, String says) {
        Finding finding = only(operation, Earlier.NONE, Group.NONE, "");

        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(finding).get("en")).contains(right, says);
    }

    @Test
    void R_112_a_new_employer_makes_the_visa_primary_again_OQ_09() {
        List<Finding> findings = findings(Operation.ISSUE, Earlier.WITH_OTHER_INVITER, Group.NONE, "MIA75");

        assertThat(findings).extracting(Finding::rule).containsExactly("R-112", "R-110");
        assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.PASSED);
        assertThat(findings.getFirst().assumptions()).containsExactly("OQ-09");
        assertThat(said(findings.getFirst()).get("en")).contains("so this one is primary");
    }

    @Test
    void R_112_a_second_visa_with_the_same_inviter_is_not_primary_OQ_09() {
        List<Finding> findings = findings(Operation.ISSUE, Earlier.WITH_THIS_INVITER, Group.NONE, "MIA75");

        assertThat(findings).extracting(Finding::rule).containsExactly("R-112", "R-111");
        assertThat(findings.getFirst().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(findings.getFirst()).get("en")).contains("not primary");
        assertThat(findings.getLast().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(findings.getLast().assumptions()).containsExactly("OQ-09");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"EXTEND", "RESTORE", "REDUCE", "CANCEL"})
    void R_112_says_nothing_of_operations_on_a_visa_that_is_there(Operation operation) {
        assertThat(findings(operation, Earlier.WITH_THIS_INVITER, Group.NONE, "MIA23"))
                .extracting(Finding::rule)
                .containsExactly("R-111");
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, '', MIA75, residence", "EXTEND, 23, MIA75, residence", "ISSUE, 230000000, MIA23, residence"})
    void R_111_never_guesses_an_address_that_is_not_known(
            Operation operation, String residence, String filedAt, String says) {
        Earlier earlier = operation == Operation.ISSUE ? Earlier.WITH_THIS_INVITER : Earlier.NONE;
        Finding finding = Rulebook.on(DAY)
                .competentDivision(new TerritoryFacts(
                        "C3",
                        operation,
                        earlier,
                        ALMATY,
                        operation == Operation.ISSUE ? "" : residence,
                        Group.NONE,
                        filedAt))
                .getLast();

        assertThat(finding.rule()).isEqualTo("R-111");
        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(finding.ground()).isEqualTo("RG-ACC-03");
        assertThat(said(finding).get("en")).contains(says);
    }

    @Test
    void R_110_never_guesses_an_address_that_is_not_known() {
        Finding finding = Rulebook.on(DAY)
                .competentDivision(new TerritoryFacts(
                        "C3", Operation.ISSUE, Earlier.NONE, "990000000", ATYRAU, Group.NONE, "MIA75"))
                .getFirst();

        assertThat(finding.rule()).isEqualTo("R-110");
        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(said(finding).get("en")).contains("registration of the inviting party");
    }

    @Test
    void a_division_that_does_not_exist_is_never_the_right_one() {
        assertThat(only(Operation.ISSUE, Earlier.NONE, Group.NONE, "MIA99").verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUE, PROVEN, MIA71EC, PASSED, ''",
        "ISSUE, PROVEN, MIA23, PASSED, ''",
        "EXTEND, PROVEN, MIA71EC, PASSED, ''",
        "ISSUE, CLAIMED, MIA71EC, LEFT_TO_OFFICER, RG-ACC-03",
        "EXTEND, CLAIMED, MIA75, LEFT_TO_OFFICER, RG-ACC-03",
        "ISSUE, PROVEN, '', PASSED, ''"
    })
    void R_126_territory_does_not_bind_the_special_group_once_a_register_proves_it_OQ_09(
            Operation operation, Group group, String filedAt, Verdict verdict, String ground) {
        Finding finding = only(operation, Earlier.NONE, group, filedAt);

        assertThat(finding.rule()).isEqualTo("R-126");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(ground);
        assertThat(finding.assumptions()).containsExactly("OQ-09");
        assertThat(said(finding).get("en"))
                .as("the Expat Centre, and who is competent otherwise")
                .contains("MIA71EC", operation == Operation.ISSUE ? "MIA75" : "MIA23");
    }

    @Test
    void R_126_needs_no_address_of_the_special_group() {
        Finding finding = Rulebook.on(DAY)
                .competentDivision(
                        new TerritoryFacts("C3", Operation.EXTEND, Earlier.NONE, ALMATY, "", Group.PROVEN, "MIA71EC"))
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(finding).get("en")).contains("Otherwise competent: none");
    }

    @Test
    void R_126_says_nothing_where_the_group_files_at_the_division_of_the_address() {
        assertThat(findings(Operation.ISSUE, Earlier.NONE, Group.CLAIMED, "MIA75"))
                .extracting(Finding::rule)
                .containsExactly("R-110");
    }

    @Test
    void other_categories_are_bound_to_no_territory() {
        assertThat(Rulebook.on(DAY)
                        .competentDivision(new TerritoryFacts(
                                "C4",
                                Operation.ISSUE,
                                Earlier.WITH_OTHER_INVITER,
                                ALMATY,
                                ATYRAU,
                                Group.PROVEN,
                                "MIA71")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, NOT_IN_FORCE", "2026-03-10, FAILED", "2026-03-11, FAILED"})
    void R_111_binds_from_its_day_on(LocalDate date, Verdict verdict) {
        assertThat(Rulebook.on(date)
                        .competentDivision(new TerritoryFacts(
                                "C3", Operation.EXTEND, Earlier.NONE, ALMATY, ATYRAU, Group.NONE, "MIA75")))
                .singleElement()
                .extracting(Finding::verdict)
                .isEqualTo(verdict);
    }

    @Test
    void every_finding_is_written_out_in_three_languages() {
        for (Operation operation : Operation.values()) {
            for (Earlier earlier : Earlier.values()) {
                for (Group group : Group.values()) {
                    assertThat(findings(operation, earlier, group, "MIA71"))
                            .isNotEmpty()
                            .allSatisfy(finding -> assertThat(said(finding).values())
                                    .hasSize(3)
                                    .noneMatch(text -> text.contains("{") || text.contains("null")));
                }
            }
        }
    }

    private static List<Finding> findings(Operation operation, Earlier earlier, Group group, String filedAt) {
        return Rulebook.on(DAY)
                .competentDivision(new TerritoryFacts("C3", operation, earlier, ALMATY, ATYRAU, group, filedAt));
    }

    private static Finding only(Operation operation, Earlier earlier, Group group, String filedAt) {
        List<Finding> findings = findings(operation, earlier, group, filedAt);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
