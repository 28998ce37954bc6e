package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Demand.PENSION;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Demands for documents: R-040, R-041, R-042, R-043, R-044, R-045")
class DemandsTest {
    @Test
    void R_045_a_document_of_the_list_of_the_category_may_be_asked_for_at_its_stage() {
        Finding finding = Demand.of("SERVICE_CONTRACT").only();

        assertThat(finding.rule()).isEqualTo("R-045");
        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(finding).get("en")).contains("Contract", "B2", "petition");
    }

    @ParameterizedTest
    @CsvSource({
        // of the category, at another stage
        "PASSPORT, B2, PETITION",
        "SERVICE_CONTRACT, B2, VISA",
        // of another category
        "EVENT_PROGRAMME, B2, PETITION",
        "SERVICE_CONTRACT, B1, PETITION",
        // of no category that exists
        "SERVICE_CONTRACT, B14, PETITION",
        // of every petition, but not at another stage
        "REPRESENTATIVE_AUTHORITY, B2, VISA"
    })
    void R_045_nothing_else_may_be_asked_for(String document, String category, CaseStage stage) {
        Finding finding = Demand.of(document).in(category, stage).only();

        assertThat(finding.rule()).isEqualTo("R-045");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/document");
        assertThat(finding.ground()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, B2, VISA",
        "APPOINTMENT_ORDER, B3, PETITION",
        "REPRESENTATIVE_AUTHORITY, B2, PETITION",
        "PASSPORT_DATA, B10, PETITION"
    })
    void R_045_the_list_holds_conditional_documents_and_those_of_every_petition_R_058(
            String document, String category, CaseStage stage) {
        assertThat(Demand.of(document).in(category, stage).only().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void R_045_a_document_type_that_does_not_exist_is_not_asked_for_and_not_repeated() {
        Finding finding = Demand.of("NO_SUCH_PAPER")
                .as(PaperForm.NOTARIZED_COPY)
                .whileDown()
                .only();

        assertThat(finding.rule()).isEqualTo("R-045");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(said(finding).toString()).doesNotContain("NO_SUCH_PAPER");
    }

    @ParameterizedTest
    @CsvSource({
        "STATE_DUTY_PAYMENT, EGOV_PAYMENT_GATEWAY, Payment gateway",
        "INVITER_IDENTITY, GBD_FL, natural persons",
        "FOREIGN_LABOUR_PERMIT, LABOUR_PERMIT_REGISTER, labour permits"
    })
    void R_040_what_a_state_system_has_is_not_asked_for_and_the_system_is_named(
            String document, String register, String name) {
        Finding finding = Demand.of(document).in("C3", CaseStage.PETITION).only();

        assertThat(finding.rule()).isEqualTo("R-040");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.ground()).isEmpty();
        assertThat(finding.field()).isEqualTo("/document");
        assertThat(finding.explanation().wordOf("register")).contains(register);
        assertThat(said(finding).get("en")).contains(name, "may not be asked for");
        assertThat(finding.assumptions()).isEmpty();
    }

    @Test
    void R_040_binds_bodies_from_its_day_whatever_the_date_of_the_book() {
        assertThat(Demand.of("STATE_DUTY_PAYMENT").on("2026-03-09").findings())
                .isNotEmpty()
                .allMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
        assertThat(Demand.of("STATE_DUTY_PAYMENT").on("2026-03-10").forbiddenBy())
                .containsExactly("R-040");
        assertThat(Demand.of("STATE_DUTY_PAYMENT").on("2026-03-11").forbiddenBy())
                .containsExactly("R-040");
    }

    @Test
    void R_041_no_notarized_copy_is_demanded_beside_the_original() {
        Demand demand =
                Demand.of("SERVICE_CONTRACT").as(PaperForm.NOTARIZED_COPY).besideTheOriginal();

        Finding finding = demand.findings().getFirst();
        assertThat(demand.forbiddenBy()).containsExactly("R-041");
        assertThat(finding.field()).isEqualTo("/form");
        assertThat(finding.ground()).isEmpty();
        assertThat(said(finding).get("en")).contains("original was presented");
        assertThat(finding.confidence()).isEqualTo(Confidence.SEED);
    }

    @Test
    void R_041_none_is_demanded_without_the_original_either_but_the_applicant_may_choose_it() {
        Finding choice = Demand.of("SERVICE_CONTRACT")
                .as(PaperForm.NOTARIZED_COPY)
                .findings()
                .getFirst();
        Finding plain = Demand.of("EVENT_PROGRAMME")
                .in("B1", CaseStage.PETITION)
                .as(PaperForm.NOTARIZED_COPY)
                .findings()
                .getFirst();

        assertThat(choice.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(choice.confidence()).as("our reading").isEqualTo(Confidence.INTERP);
        assertThat(said(choice).get("en")).contains("may choose");
        assertThat(plain.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(said(plain).get("en")).contains("plain copy").doesNotContain("may choose");
    }

    @ParameterizedTest
    @CsvSource({"ORIGINAL", "COPY"})
    void R_041_says_nothing_of_originals_and_plain_copies(PaperForm form) {
        assertThat(Demand.of("SERVICE_CONTRACT").as(form).besideTheOriginal().forbiddenBy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_LAW, Law on migration, /basis",
        "INTERNAL_INSTRUCTION, Instruction 5, /basis",
        "TREATY, Treaty of 1994, /basis",
        "'', Social Code art. 1, /basis",
        "PENSION_SOCIAL_SECURITY, '', /act",
        "PENSION_SOCIAL_SECURITY, ' ', /act"
    })
    void R_042_the_single_exception_names_its_basis_and_its_act(String basis, String act, String field) {
        Demand demand = Demand.of("STATE_DUTY_PAYMENT").claiming(basis, act);

        assertThat(demand.forbiddenBy()).containsExactly("R-040", "R-042");
        assertThat(demand.findings().getLast().field()).isEqualTo(field);
        assertThat(said(demand.findings().getLast()).toString()).doesNotContain("Law on migration", "1994");
    }

    @Test
    void R_043_the_table_of_exceptions_is_empty_so_no_named_act_lifts_a_ban_OQ_04() {
        Demand demand = Demand.of("STATE_DUTY_PAYMENT").claiming(PENSION, "Social Code art. 1");

        assertThat(ReferenceData.current().documents().exceptions()).isEmpty();
        assertThat(demand.forbiddenBy()).containsExactly("R-040", "R-043");
        assertThat(demand.findings().getLast().assumptions()).containsExactly("OQ-04");
        assertThat(demand.findings())
                .filteredOn(finding -> finding.rule().equals("R-042"))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "OBTAINABLE, 2026-03-31, Act 1, R-040 R-043",
        "OBTAINABLE, 2026-04-01, Act 1, ''",
        "OBTAINABLE, 2026-04-30, Act 1, ''",
        "OBTAINABLE, 2026-05-01, Act 1, R-040 R-043",
        "BOTH, 2026-04-01, ' Act 1 ', ''",
        "BOTH, 2026-04-01, Act 2, R-040 R-043",
        "NOTARIZATION, 2026-04-01, Act 1, R-040"
    })
    void R_043_a_row_lifts_its_ban_within_its_dates_and_for_the_act_it_names(
            String lifts, String day, String act, String forbiddenBy) {
        Demand demand = Demand.of("FOREIGN_LABOUR_PERMIT")
                .in("C3", CaseStage.PETITION)
                .withRow(lifts)
                .claiming(PENSION, act)
                .on(day);

        assertThat(demand.forbiddenBy()).isEqualTo(forbiddenBy.isEmpty() ? List.of() : List.of(forbiddenBy.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"NOTARIZATION, ''", "BOTH, ''", "OBTAINABLE, R-041"})
    void R_043_an_exception_may_lift_the_ban_on_notarized_copies_too_OQ_04(String lifts, String forbiddenBy) {
        Demand demand = Demand.of("SERVICE_CONTRACT")
                .as(PaperForm.NOTARIZED_COPY)
                .withRow(lifts)
                .claiming(PENSION, "Act 1")
                .on("2026-04-15");

        assertThat(demand.forbiddenBy()).isEqualTo(forbiddenBy.isEmpty() ? List.of() : List.of(forbiddenBy));
        if (forbiddenBy.isEmpty()) {
            assertThat(demand.findings().getFirst().assumptions()).containsExactly("OQ-04");
        }
    }

    @Test
    void R_043_a_lifted_ban_leaves_the_list_of_the_category_in_force_R_045() {
        Demand demand = Demand.of("ENROLMENT_ORDER")
                .withRow("BOTH")
                .claiming(PENSION, "Act 1")
                .on("2026-04-15");

        assertThat(demand.forbiddenBy()).containsExactly("R-045");
    }

    @Test
    void R_043_a_row_that_nobody_claims_lifts_nothing() {
        assertThat(Demand.of("STATE_DUTY_PAYMENT")
                        .withRow("BOTH")
                        .on("2026-04-15")
                        .forbiddenBy())
                .containsExactly("R-040");
    }

    @Test
    void R_044_an_outage_of_the_register_does_not_shift_the_duty_to_the_applicant() {
        Demand down =
                Demand.of("FOREIGN_LABOUR_PERMIT").in("C3", CaseStage.PETITION).whileDown();

        assertThat(down.forbiddenBy()).containsExactly("R-040", "R-044");
        assertThat(said(down.findings().getLast()).get("en")).contains("waits and asks again", "labour permits");
        assertThat(Demand.of("SERVICE_CONTRACT").whileDown().forbiddenBy())
                .as("no register has it")
                .isEmpty();
        assertThat(Demand.of("FOREIGN_LABOUR_PERMIT")
                        .in("C3", CaseStage.PETITION)
                        .whileDown()
                        .withRow("OBTAINABLE")
                        .claiming(PENSION, "Act 1")
                        .on("2026-04-15")
                        .forbiddenBy())
                .isEmpty();
    }

    static Stream<Demand> demands() {
        return Stream.of(
                Demand.of("SERVICE_CONTRACT"),
                Demand.of("SERVICE_CONTRACT").in("B1", CaseStage.OPERATION),
                Demand.of("SERVICE_CONTRACT").in("B1", CaseStage.VISA),
                Demand.of("NO_SUCH_PAPER"),
                Demand.of("STATE_DUTY_PAYMENT").whileDown(),
                Demand.of("STATE_DUTY_PAYMENT").claiming("OTHER", "x"),
                Demand.of("STATE_DUTY_PAYMENT").claiming(PENSION, ""),
                Demand.of("STATE_DUTY_PAYMENT").claiming(PENSION, "Act 1"),
                Demand.of("STATE_DUTY_PAYMENT")
                        .withRow("BOTH")
                        .claiming(PENSION, "Act 1")
                        .on("2026-04-01"),
                Demand.of("SERVICE_CONTRACT")
                        .as(PaperForm.NOTARIZED_COPY)
                        .withRow("BOTH")
                        .claiming(PENSION, "Act 1")
                        .on("2026-04-01"),
                Demand.of("SERVICE_CONTRACT").as(PaperForm.NOTARIZED_COPY),
                Demand.of("SERVICE_CONTRACT").as(PaperForm.NOTARIZED_COPY).besideTheOriginal());
    }

    @ParameterizedTest
    @MethodSource("demands")
    void every_finding_is_written_out_in_three_languages(Demand demand) {
        assertThat(demand.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(said(finding).values())
                        .hasSize(3)
                        .allMatch(text -> !text.isBlank() && !text.contains("{") && !text.contains("null")));
    }

    @Test
    void a_forbidden_demand_never_has_a_ground_against_the_case_R_082() {
        Ruling ruling = Ruling.notAllowed(Sentence.of("demand.unknown-document"));
        Finding finding = Demand.of("NO_SUCH_PAPER").only();

        assertThat(ruling.ground()).isEmpty();
        assertThatThrownBy(() -> new Finding(
                        finding.rule(),
                        finding.ruleVersion(),
                        finding.confidence(),
                        finding.source(),
                        Verdict.NOT_ALLOWED,
                        "RG-MIA-07",
                        "",
                        List.of(),
                        finding.explanation()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R-045");
    }
}
