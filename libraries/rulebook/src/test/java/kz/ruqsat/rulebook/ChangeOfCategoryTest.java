package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.FamilyTie;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Change of category: R-120 to R-125")
class ChangeOfCategoryTest {
    private static final SpecialGroupFacts NOBODY = SpecialGroupFacts.none();
    private static final SpecialGroupFacts OF_AIFC = member(Standing.PROVED, "AIFC_REGISTER");
    private static final SpecialGroupFacts OF_HUB = member(Standing.PROVED, "ASTANA_HUB_REGISTER");

    private static SpecialGroupFacts member(Standing standing, String register) {
        return new SpecialGroupFacts(standing, register, Kinship.MEMBER, FamilyTie.NOT_SHOWN);
    }

    private static SpecialGroupFacts relative(Kinship kinship, FamilyTie tie) {
        return new SpecialGroupFacts(Standing.PROVED, "AIFC_REGISTER", kinship, tie);
    }

    private static List<Finding> change(String date, String held, String wanted, SpecialGroupFacts group) {
        return Rulebook.on(LocalDate.of(2020, 1, 1))
                .assessChange(new ChangeFacts(LocalDate.parse(date), held, wanted, group));
    }

    private static List<Finding> change(String held, String wanted, SpecialGroupFacts group) {
        return change("2026-03-20", held, wanted, group);
    }

    private static List<Finding> of(String rule, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static Finding only(String rule, List<Finding> findings) {
        List<Finding> found = of(rule, findings);
        assertThat(found).as("%s in %s", rule, findings).hasSize(1);
        return found.getFirst();
    }

    static Stream<String> everyCategory() {
        return ReferenceData.current().categories().all().stream().map(Category::code);
    }

    @ParameterizedTest
    @MethodSource("everyCategory")
    void R_121_the_special_group_changes_to_C3_from_any_category(String held) {
        List<Finding> findings = change(held, "C3", OF_AIFC);

        assertThat(findings).allMatch(finding -> finding.verdict() == Verdict.PASSED);
        assertThat(only("R-121", findings).confidence()).isEqualTo(Confidence.SEED);
        assertThat(of("R-122", findings)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCategory")
    void R_122_everyone_else_changes_to_C3_from_the_categories_of_the_row_only(String held) {
        boolean inRow = Set.of("B2", "B3", "B10", "C2", "C3", "C9").contains(held);

        Finding finding = only("R-122", change(held, "C3", NOBODY));

        assertThat(finding.verdict()).isEqualTo(inRow ? Verdict.PASSED : Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo(inRow ? "" : "RG-MIA-10");
        assertThat(finding.field()).isEqualTo(inRow ? "" : "/held");
        assertThat(finding.confidence()).isEqualTo(inRow ? Confidence.OLD : Confidence.INTERP);
    }

    @ParameterizedTest
    @CsvSource({
        "B3, A5, PASSED",
        "C10, A5, PASSED",
        "B12, A5, FAILED",
        "C3, C2, PASSED",
        "C2, C5, FAILED",
        "C5, C5, PASSED",
        "B9-1, B9-1, PASSED",
        "B3, B3, FAILED",
        "B3, B12, FAILED",
        "'', C3, LEFT_TO_OFFICER",
        "'', A5, FAILED",
        "B14, C3, LEFT_TO_OFFICER",
        "B3, B14, LEFT_TO_OFFICER"
    })
    void R_122_the_table_decides_and_what_is_not_on_the_list_is_left_to_an_officer(
            String held, String wanted, Verdict verdict) {
        Finding finding = only("R-122", change(held, wanted, NOBODY));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-MIA-10");
    }

    @ParameterizedTest
    @CsvSource({"C3, true", "A5, true", "C2, true", "B8, false", "B9, false", "B15, false", "B16, false"})
    void R_122_exit_visas_and_those_of_an_application_for_residence_are_no_change(String category, boolean change) {
        assertThat(Rulebook.on(LocalDate.of(2026, 3, 12)).isChange(category)).isEqualTo(change);
    }

    @Test
    void R_122_names_the_code_that_is_not_on_the_list_even_to_the_special_group() {
        assertThat(only("R-122", change("B14", "C3", OF_AIFC)).field()).isEqualTo("/held");
        assertThat(only("R-122", change("B14", "B17", OF_AIFC)).field()).isEqualTo("/wanted");
        assertThat(of("R-121", change("B14", "C3", OF_AIFC))).isEmpty();
        assertThat(only("R-122", change("", "C3", NOBODY)).confidence()).isEqualTo(Confidence.RECALL);
    }

    @Test
    void R_121_is_open_after_entry_without_a_visa_too() {
        assertThat(said(only("R-121", change("", "C3", OF_HUB))).get("en")).contains("entry without a visa");
    }

    @Test
    void R_124_a_claim_that_no_register_confirms_fails_and_opens_nothing() {
        List<Finding> findings = change("B12", "C3", member(Standing.CLAIMED, ""));

        assertThat(only("R-124", findings).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(only("R-124", findings).ground()).isEqualTo("RG-MIA-11");
        assertThat(only("R-124", findings).field()).isEqualTo("/group/register");
        assertThat(only("R-122", findings).ground()).isEqualTo("RG-MIA-10");
        assertThat(of("R-121", findings)).isEmpty();
        assertThat(of("R-123", findings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AIFC_REGISTER, PASSED", "ASTANA_HUB_REGISTER, PASSED", "GBD_UL, FAILED", "'', FAILED"})
    void R_124_only_the_registers_of_AIFC_and_Astana_Hub_prove_it(String register, Verdict verdict) {
        assertThat(only("R-124", change("B12", "C3", member(Standing.PROVED, register)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void R_124_a_silent_register_refuses_nobody() {
        SpecialGroupFacts silent = member(Standing.REGISTER_SILENT, "");

        List<Finding> outsideTable = change("B12", "C3", silent);
        List<Finding> byTable = change("B3", "C3", silent);

        assertThat(only("R-124", outsideTable).verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(only("R-121", outsideTable).verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(only("R-121", outsideTable).ground()).isEqualTo("RG-MIA-10");
        assertThat(of("R-122", outsideTable)).isEmpty();
        assertThat(only("R-122", byTable).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(of("R-121", byTable)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, CIVIL_STATUS_DOCUMENT, PASSED, PASSED, true",
        "SPOUSE, NOT_SHOWN, PASSED, FAILED, false",
        "MINOR_CHILD, CIVIL_STATUS_DOCUMENT, PASSED, PASSED, true",
        "MINOR_CHILD, NOT_SHOWN, PASSED, FAILED, false",
        "PARENT, DEPENDENCY_REGISTERED, PASSED, PASSED, true",
        "PARENT, CIVIL_STATUS_DOCUMENT, FAILED, PASSED, false",
        "OTHER, DEPENDENCY_REGISTERED, FAILED, PASSED, false"
    })
    void R_120_covers_spouse_and_minor_children_and_parents_who_depend(
            Kinship kinship, FamilyTie tie, Verdict covered, Verdict proved, boolean opened) {
        List<Finding> findings = change("B12", "C3", relative(kinship, tie));

        assertThat(only("R-120", findings).verdict()).isEqualTo(covered);
        assertThat(only("R-120", findings).ground()).isEqualTo(covered == Verdict.FAILED ? "RG-MIA-11" : "");
        assertThat(only("R-120", findings).assumptions()).containsExactly("OQ-27");
        assertThat(only("R-124", findings).verdict()).isEqualTo(proved);
        assertThat(of("R-121", findings)).hasSize(opened ? 1 : 0);
        assertThat(of("R-122", findings)).hasSize(opened ? 0 : 1);
    }

    @Test
    void R_120_a_silent_register_opens_nothing_for_a_relative_the_group_does_not_cover() {
        SpecialGroupFacts cousin =
                new SpecialGroupFacts(Standing.REGISTER_SILENT, "", Kinship.OTHER, FamilyTie.CIVIL_STATUS_DOCUMENT);

        assertThat(only("R-122", change("B12", "C3", cousin)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(of("R-121", change("B12", "C3", cousin))).isEmpty();
    }

    @Test
    void R_120_says_whether_dependency_or_kinship_is_lacking() {
        Finding parent = only("R-120", change("B12", "C3", relative(Kinship.PARENT, FamilyTie.CIVIL_STATUS_DOCUMENT)));
        Finding cousin = only("R-120", change("B12", "C3", relative(Kinship.OTHER, FamilyTie.CIVIL_STATUS_DOCUMENT)));

        assertThat(parent.field()).isEqualTo("/group/kinship");
        assertThat(said(parent).get("en")).contains("parent", "dependency");
        assertThat(said(cousin).get("en")).contains("another relative").doesNotContain("dependency");
    }

    @Test
    void R_120_employees_of_the_AIFC_are_an_open_question_and_those_of_the_Fund_are_not() {
        assertThat(only("R-120", change("B12", "C3", OF_AIFC)).assumptions()).containsExactly("OQ-28");
        assertThat(only("R-120", change("B12", "C3", OF_HUB)).assumptions()).isEmpty();
        assertThat(of("R-120", change("B12", "C3", NOBODY))).isEmpty();
    }

    @Test
    void R_123_the_other_checks_stay() {
        assertThat(said(only("R-123", change("B12", "C3", OF_HUB))).get("en"))
                .contains("purpose", "approval", "fingerprints");
    }

    @Test
    void R_125_five_years_are_for_the_AIFC() {
        assertThat(said(only("R-125", change("B12", "C3", OF_AIFC))).get("en")).contains("5 years");
        assertThat(of("R-125", change("B12", "C3", OF_HUB))).isEmpty();
        assertThat(of("R-125", change("B3", "C3", NOBODY))).isEmpty();
    }

    @Test
    void everyone_else_is_told_of_the_table_and_nothing_more() {
        assertThat(change("B3", "C3", NOBODY)).extracting(Finding::rule).containsExactly("R-122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-120", "R-121", "R-123", "R-124"})
    void the_special_procedure_binds_from_10_March_2026(String rule) {
        assertThat(only(rule, change("2026-03-09", "B12", "C3", OF_AIFC)).verdict())
                .isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(only(rule, change("2026-03-10", "B12", "C3", OF_AIFC)).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_kinship_has_its_word(Kinship kinship) {
        assertThat(ReferenceData.current().glossary().has("kinship", kinship.name()))
                .isTrue();
    }

    /** Findings that say everything this room can say. */
    static Stream<Finding> deviations() {
        return Stream.of(
                        change("B12", "C3", OF_AIFC),
                        change("", "C3", OF_HUB),
                        change("", "C3", NOBODY),
                        change("", "A5", NOBODY),
                        change("B3", "C3", NOBODY),
                        change("B14", "C3", NOBODY),
                        change("B12", "C3", member(Standing.CLAIMED, "")),
                        change("B12", "C3", member(Standing.PROVED, "GBD_UL")),
                        change("B12", "C3", member(Standing.REGISTER_SILENT, "")),
                        change("B12", "C3", relative(Kinship.PARENT, FamilyTie.CIVIL_STATUS_DOCUMENT)),
                        change("B12", "C3", relative(Kinship.OTHER, FamilyTie.NOT_SHOWN)))
                .flatMap(List::stream);
    }
}
