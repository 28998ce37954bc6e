package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Operations.anExtension;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.Operation.BasisRegisterSilent;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.FamilyTie;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Extension: R-022, R-028, R-113 to R-115, R-140 to R-143, R-150")
class ExtensionTest {
    private static final SpecialGroupFacts OF_AIFC = group(Standing.PROVED);

    private static SpecialGroupFacts group(Standing standing) {
        return new SpecialGroupFacts(standing, "AIFC_REGISTER", Kinship.MEMBER, FamilyTie.NOT_SHOWN);
    }

    @Test
    void an_extension_that_is_right_passes_every_rule() {
        assertThat(anExtension().findings())
                .allMatch(finding -> finding.verdict() == Verdict.PASSED)
                .extracting(Finding::rule)
                .containsExactly("R-140", "R-141", "R-143", "R-143", "R-113", "R-114");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, NOT_ALLOWED, ''",
        "2026-05-01, PASSED, ''",
        "2026-05-02, PASSED, ''",
        "2026-05-31, PASSED, ''",
        "2026-06-01, FAILED, RG-OPS-03"
    })
    void R_140_a_work_visa_is_extended_from_30_calendar_days_before_its_last_day_on(
            String askedOn, Verdict verdict, String ground) {
        Finding finding = anExtension().on(askedOn).only("R-140");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(ground);
    }

    @Test
    void R_140_tells_who_is_too_early_when_to_come_again() {
        Finding finding = anExtension().on("2026-04-30").only("R-140");

        assertThat(finding.field()).isEqualTo("/askedOn");
        assertThat(said(finding).get("en")).contains("1 May 2026");
    }

    @Test
    void R_140_the_window_is_for_work_visas_and_the_end_for_all() {
        Operations study = anExtension().ofVisa("C9", EntryKind.MULTIPLE);

        assertThat(study.on("2026-01-01").only("R-140").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(study.on("2026-06-01").only("R-140").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(study.on("2026-06-01").only("R-140").field()).isEqualTo("/visa/state");
    }

    @ParameterizedTest
    @EnumSource(
            value = VisaState.class,
            names = {"EXPIRED", "USED_UP", "SUPERSEDED", "CANCELLED"})
    void R_140_a_visa_that_has_come_to_its_end_is_not_extended(VisaState state) {
        Finding finding = anExtension().standing(state).only("R-140");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-OPS-03");
    }

    @Test
    void R_022_a_visa_with_a_correction_is_not_extended_and_no_other_end_is_named() {
        Finding finding = anExtension().standing(VisaState.INVALID).only("R-022");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-OPS-01");
        assertThat(finding.field()).isEqualTo("/visa/state");
        assertThat(anExtension().standing(VisaState.INVALID).of("R-140")).isEmpty();
        assertThat(anExtension().of("R-022")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C3, MULTIPLE, PASSED, ''",
        "C9, SINGLE, PASSED, ''",
        "B1, SINGLE, FAILED, /visa/entries",
        "B3, SINGLE, FAILED, /visa/entries",
        "B3, MULTIPLE, FAILED, /visa/category",
        "B12, SINGLE, FAILED, /visa/category",
        "A6, MULTIPLE, FAILED, /visa/category",
        "B7, SINGLE, LEFT_TO_OFFICER, /visa/category",
        "B14, SINGLE, LEFT_TO_OFFICER, /visa/category"
    })
    void R_141_the_table_says_what_is_extended(String category, EntryKind entries, Verdict verdict, String field) {
        Finding finding = anExtension().ofVisa(category, entries).only("R-141");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-OPS-02");
        assertThat(finding.field()).isEqualTo(field);
    }

    @Test
    void R_141_and_R_028_an_electronic_visa_is_not_extended() {
        Operations electronic = anExtension().ofVisa("C12", EntryKind.SINGLE).electronic();

        assertThat(List.of(electronic.only("R-141"), electronic.only("R-028"))).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(finding.ground()).isEqualTo("RG-OPS-02");
            assertThat(finding.field()).isEqualTo("/visa/form");
        });
        assertThat(anExtension().of("R-028")).isEmpty();
    }

    @Test
    void R_142_a_missionary_needs_the_consent_of_the_body_for_religion() {
        Operations missionary = anExtension().ofVisa("C7", EntryKind.MULTIPLE);

        Finding without = missionary.only("R-142");
        Finding with = missionary.with("RELIGION_BODY_CONSENT").only("R-142");

        assertThat(without.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(without.ground()).isEqualTo("RG-OPS-02");
        assertThat(without.field()).isEqualTo("/asked/documents");
        assertThat(with.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(missionary.of("R-141")).as("R-142 decides").isEmpty();
        assertThat(anExtension().of("R-142")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-30, PASSED", "2027-05-31, PASSED", "2027-06-01, FAILED"})
    void R_143_an_extension_adds_no_more_than_the_category_maximum(String until, Verdict verdict) {
        Finding finding = anExtension()
                .ofVisa("C9", EntryKind.MULTIPLE)
                .withoutBasis()
                .until(until)
                .of("R-143")
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(finding.field()).isEqualTo(verdict == Verdict.FAILED ? "/asked/newEndsOn" : "");
    }

    @ParameterizedTest
    @CsvSource({"2028-05-31, PASSED", "2028-06-01, LEFT_TO_OFFICER", "2029-05-31, LEFT_TO_OFFICER", "2029-06-01, FAILED"
    })
    void R_143_a_longer_term_that_some_group_may_have_is_left_to_an_officer(String until, Verdict verdict) {
        Finding finding = anExtension()
                .ofVisa("C5", EntryKind.MULTIPLE)
                .withoutBasis()
                .until(until)
                .of("R-143")
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.field()).isEqualTo(verdict == Verdict.PASSED ? "" : "/asked/newEndsOn");
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, PASSED", "2028-03-01, FAILED"})
    void R_143_a_year_is_counted_from_the_day_after_the_old_last_day(String until, Verdict verdict) {
        assertThat(anExtension()
                        .ofVisa("C9", EntryKind.MULTIPLE)
                        .valid("2026-03-01", "2027-02-28")
                        .until(until)
                        .of("R-143")
                        .getFirst()
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void R_143_a_longer_term_for_other_entries_helps_nobody() {
        Finding finding = anExtension()
                .ofVisa("C5", EntryKind.SINGLE)
                .until("2026-12-31")
                .of("R-143")
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"2027-05-30, FAILED", "2027-05-31, PASSED", "2027-06-01, PASSED"})
    void R_143_the_basis_document_covers_the_whole_term(String basisEnd, Verdict verdict) {
        Finding finding = anExtension()
                .restingOn("FOREIGN_LABOUR_PERMIT", basisEnd)
                .of("R-143")
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(said(finding).get("en")).contains("basis document");
    }

    @Test
    void R_143_a_category_that_rests_on_a_document_is_not_extended_without_an_officer_if_none_is_found() {
        List<Finding> study =
                anExtension().ofVisa("C9", EntryKind.MULTIPLE).withoutBasis().of("R-143");
        List<Finding> repatriate =
                anExtension().ofVisa("C1", EntryKind.MULTIPLE).withoutBasis().of("R-143");
        List<Finding> silent = anExtension()
                .ofVisa("C1", EntryKind.MULTIPLE)
                .restingOn(new BasisRegisterSilent())
                .of("R-143");

        assertThat(study)
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED, Verdict.LEFT_TO_OFFICER, Verdict.PASSED);
        assertThat(study.get(1).ground()).isEqualTo("RG-OPS-04");
        assertThat(study.get(1).field()).isEqualTo("/asked/basis");
        assertThat(repatriate).extracting(Finding::verdict).containsExactly(Verdict.PASSED, Verdict.PASSED);
        assertThat(silent)
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED, Verdict.LEFT_TO_OFFICER, Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"2027-08-30, FAILED", "2027-08-31, PASSED", "2027-09-01, PASSED"})
    void R_143_the_passport_is_good_for_three_months_after_the_new_last_day(String expiresOn, Verdict verdict) {
        Finding finding = anExtension().passportUntil(expiresOn).of("R-143").getLast();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(finding.field()).isEqualTo(verdict == Verdict.FAILED ? "/passportExpiresOn" : "");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-30, NOT_ALLOWED", "2026-05-31, NOT_ALLOWED", "2026-06-01, PASSED"})
    void R_143_an_extension_moves_the_last_day_later(String until, Verdict verdict) {
        assertThat(anExtension().until(until).of("R-143").getFirst().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_LABOUR_PERMIT, PASSED",
        "LABOUR_PERMIT_EXEMPTION_BASIS, PASSED",
        "AIFC_STATUS, PASSED",
        "INNOVATION_CLUSTER_STATUS, PASSED",
        "EMPLOYMENT_CONTRACT, FAILED"
    })
    void R_113_a_work_visa_rests_on_a_permit_or_an_exemption(String document, Verdict verdict) {
        Finding finding = anExtension().restingOn(document, "2027-05-31").only("R-113");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
    }

    @Test
    void R_113_without_a_basis_a_work_visa_is_not_extended_and_a_silent_register_is_no_refusal() {
        Finding none = anExtension().withoutBasis().only("R-113");
        Finding silent = anExtension().restingOn(new BasisRegisterSilent()).only("R-113");

        assertThat(none.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(none.field()).isEqualTo("/asked/basis");
        assertThat(silent.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(anExtension().ofVisa("C9", EntryKind.MULTIPLE).of("R-113")).isEmpty();
        assertThat(anExtension().heldByFamily().of("R-113")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 2026-08-28, PASSED",
        "SINGLE, 2026-08-29, PASSED",
        "SINGLE, 2026-08-30, FAILED",
        "MULTIPLE, 2029-05-31, PASSED",
        "MULTIPLE, 2029-06-01, FAILED"
    })
    void R_114_a_work_visa_is_extended_by_90_days_or_3_years(EntryKind entries, String until, Verdict verdict) {
        Finding finding = anExtension().ofVisa("C3", entries).until(until).only("R-114");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(said(finding).get("en")).doesNotContain("special group");
    }

    @ParameterizedTest
    @CsvSource({
        "PROVED, MULTIPLE, 2031-05-31, PASSED",
        "PROVED, MULTIPLE, 2031-06-01, FAILED",
        "PROVED, SINGLE, 2026-08-30, FAILED",
        "CLAIMED, MULTIPLE, 2029-06-01, FAILED",
        "REGISTER_SILENT, MULTIPLE, 2029-05-31, PASSED",
        "REGISTER_SILENT, MULTIPLE, 2029-06-01, LEFT_TO_OFFICER",
        "REGISTER_SILENT, MULTIPLE, 2031-05-31, LEFT_TO_OFFICER",
        "REGISTER_SILENT, MULTIPLE, 2031-06-01, FAILED",
        "REGISTER_SILENT, SINGLE, 2026-08-30, FAILED"
    })
    void R_114_the_special_group_has_5_years_once_a_register_proves_it(
            Standing standing, EntryKind entries, String until, Verdict verdict) {
        assertThat(anExtension()
                        .ofVisa("C3", entries)
                        .ofGroup(group(standing))
                        .until(until)
                        .only("R-114")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void R_114_names_the_group_where_it_lengthens_the_term() {
        assertThat(said(anExtension().ofGroup(OF_AIFC).only("R-114")).get("en")).contains("special group", "5 years");
        assertThat(said(anExtension()
                                .ofGroup(OF_AIFC)
                                .ofVisa("C3", EntryKind.SINGLE)
                                .only("R-114"))
                        .get("en"))
                .doesNotContain("special group");
        assertThat(anExtension().ofVisa("C9", EntryKind.MULTIPLE).of("R-114")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-30, FAILED", "2027-05-31, PASSED", "2027-06-01, PASSED"})
    void R_115_family_stays_no_longer_than_the_main_holder(String hostEnd, Verdict verdict) {
        Operations family = anExtension().heldByFamily().restingOn("HOST_VISA", hostEnd);

        Finding finding = family.only("R-115");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(said(finding).get("en")).contains("no right to work");
        assertThat(family.of("R-143")).as("the basis is judged by R-115 alone").hasSize(1);
    }

    @Test
    void R_115_without_the_visa_of_the_main_holder_an_officer_decides() {
        assertThat(anExtension().heldByFamily().withoutBasis().only("R-115").verdict())
                .isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(anExtension()
                        .heldByFamily()
                        .restingOn("FOREIGN_LABOUR_PERMIT", "2027-05-31")
                        .only("R-115")
                        .verdict())
                .isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(anExtension().of("R-115")).isEmpty();
        assertThat(anExtension().heldByFamily().ofVisa("C9", EntryKind.MULTIPLE).of("R-115"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-28, LEFT_TO_OFFICER", "2026-06-29, LEFT_TO_OFFICER", "2026-06-30, FAILED"})
    void R_150_residence_visas_last_90_days_in_all(String until, Verdict verdict) {
        Finding finding = aResidenceVisa().until(until).only("R-150");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-04" : "");
        assertThat(finding.assumptions()).containsExactly("OQ-12");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-14, LEFT_TO_OFFICER", "2025-05-15, LEFT_TO_OFFICER", "2025-05-16, FAILED"})
    void R_150_once_in_twelve_months_from_the_last_application(String earlier, Verdict verdict) {
        Finding finding = aResidenceVisa()
                .until("2026-06-20")
                .afterApplying("2020-01-01", earlier)
                .only("R-150");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-05" : "");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, NOT_IN_FORCE", "2026-01-01, LEFT_TO_OFFICER", "2026-01-02, LEFT_TO_OFFICER"})
    void R_150_binds_from_1_January_2026(String askedOn, Verdict verdict) {
        Finding finding = anExtension()
                .ofVisa("B9", EntryKind.SINGLE)
                .valid("2025-12-20", "2026-02-01")
                .until("2026-03-01")
                .on(askedOn)
                .only("R-150");

        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @Test
    void R_150_is_asked_when_such_a_visa_is_issued_in_the_country_too() {
        VisaApplications inCountry =
                VisaApplications.anApplication().at(IssuingBody.MIA_TD, "MIA75").asking("B8", EntryKind.SINGLE);

        assertThat(inCountry.valid("2026-04-01", "2026-06-29").only("R-150").verdict())
                .isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(inCountry.valid("2026-04-01", "2026-06-30").only("R-150").ground())
                .isEqualTo("RG-MIA-03");
        assertThat(inCountry
                        .valid("2026-04-01", "2026-06-29")
                        .afterApplying("2025-03-21")
                        .only("R-150")
                        .ground())
                .isEqualTo("RG-OPS-05");
        assertThat(inCountry.at(IssuingBody.FOREIGN_MISSION, "EMB-DEL").of("R-150"))
                .isEmpty();
    }

    private static Operations aResidenceVisa() {
        return anExtension().ofVisa("B8", EntryKind.SINGLE).valid("2026-04-01", "2026-05-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-140", "R-141", "R-113", "R-114"})
    void older_rules_bind_on_either_side_of_10_March(String rule) {
        assertThat(anExtension()
                        .valid("2025-04-01", "2026-03-20")
                        .on("2026-03-09")
                        .only(rule)
                        .verdict())
                .isNotEqualTo(Verdict.NOT_IN_FORCE);
    }

    @Test
    void R_143_binds_from_10_March_2026() {
        Operations extension = anExtension().valid("2025-04-01", "2026-03-20");

        assertThat(extension.on("2026-03-09").only("R-143").verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(extension.on("2026-03-10").of("R-143"))
                .noneMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
    }

    @Test
    void a_visa_lasts_at_least_one_day() {
        assertThat(anExtension()
                        .valid("2026-05-31", "2026-05-31")
                        .facts()
                        .visa()
                        .endsOn())
                .isEqualTo("2026-05-31");
        assertThatThrownBy(() -> anExtension().valid("2026-05-31", "2026-05-30").facts())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_survive_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        OperationFacts facts = anExtension().with("RELIGION_BODY_CONSENT").facts();

        assertThat(json.readValue(json.writeValueAsString(facts), OperationFacts.class))
                .isEqualTo(facts);
    }

    /** Findings that say everything an extension can be told. */
    static Stream<Finding> deviations() {
        return Stream.of(
                        anExtension(),
                        anExtension().on("2026-04-30"),
                        anExtension().on("2026-06-01"),
                        anExtension().on("2026-03-09"),
                        anExtension().standing(VisaState.INVALID),
                        anExtension().standing(VisaState.CANCELLED).ofVisa("C9", EntryKind.MULTIPLE),
                        anExtension().ofVisa("C12", EntryKind.SINGLE).electronic(),
                        anExtension().ofVisa("B1", EntryKind.SINGLE),
                        anExtension().ofVisa("B12", EntryKind.SINGLE).withoutBasis(),
                        anExtension().ofVisa("B7", EntryKind.SINGLE).restingOn(new BasisRegisterSilent()),
                        anExtension().ofVisa("B14", EntryKind.SINGLE),
                        anExtension().ofVisa("C7", EntryKind.MULTIPLE),
                        anExtension()
                                .ofVisa("C9", EntryKind.MULTIPLE)
                                .withoutBasis()
                                .until("2030-01-01"),
                        anExtension().ofVisa("C5", EntryKind.MULTIPLE).until("2029-01-01"),
                        anExtension().until("2026-05-01"),
                        anExtension().withoutBasis().passportUntil("2027-01-01"),
                        anExtension().restingOn(new BasisRegisterSilent()),
                        anExtension().restingOn("EMPLOYMENT_CONTRACT", "2026-12-31"),
                        anExtension().ofGroup(OF_AIFC).until("2031-01-01"),
                        anExtension().ofGroup(group(Standing.REGISTER_SILENT)).until("2031-01-01"),
                        anExtension().heldByFamily().restingOn("HOST_VISA", "2027-01-01"),
                        anExtension().heldByFamily().withoutBasis(),
                        aResidenceVisa().until("2026-06-20"),
                        aResidenceVisa().until("2026-08-20").afterApplying("2026-01-01"))
                .flatMap(one -> one.findings().stream());
    }
}
