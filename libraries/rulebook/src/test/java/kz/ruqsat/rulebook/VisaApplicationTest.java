package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static kz.ruqsat.rulebook.VisaApplications.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.InvitationFacts.State;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Visa application: R-005, R-006, R-024, R-026, R-029 to R-031, R-050, R-104, R-130 to R-133")
class VisaApplicationTest {

    @Test
    void an_application_that_is_right_passes_every_rule() {
        assertThat(anApplication().findings())
                .allMatch(finding -> finding.verdict() == Verdict.PASSED)
                .extracting(Finding::rule)
                .containsExactly(
                        "R-006", "R-050", "R-131", "R-132", "R-133", "R-030", "R-030", "R-130", "R-130", "R-104",
                        "R-031");
    }

    @Test
    void an_electronic_visa_that_is_right_passes_every_rule() {
        assertThat(anApplication().electronic().findings())
                .allMatch(finding -> finding.verdict() == Verdict.PASSED)
                .extracting(Finding::rule)
                .containsExactly(
                        "R-006", "R-024", "R-026", "R-029", "R-131", "R-132", "R-030", "R-130", "R-130", "R-104",
                        "R-031");
    }

    @ParameterizedTest
    @CsvSource({"FOREIGN_MISSION, EMB-DEL", "MFA, MFA", "MIA_TD, MIA75"})
    void R_024_an_electronic_visa_through_another_channel_is_refused(IssuingBody kind, String body) {
        Finding finding = anApplication().electronic().at(kind, body).only("R-024");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-EVI-01");
        assertThat(finding.field()).isEqualTo("/channel");
        assertThat(finding.confidence()).isEqualTo(Confidence.SEED);
    }

    @Test
    void R_024_binds_from_10_March_2026() {
        VisaApplications desk = anApplication().electronic().at(IssuingBody.FOREIGN_MISSION, "EMB-DEL");

        assertThat(desk.on("2026-03-09").only("R-024").verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(desk.on("2026-03-10").only("R-024").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(desk.on("2026-03-11").only("R-024").verdict()).isEqualTo(Verdict.FAILED);
    }

    static Stream<VisaApplications> withoutValidInvitation() {
        return Stream.of(
                anApplication().invitedBy(new InvitationFacts.NotNamed()),
                anApplication().invitedBy(new InvitationFacts.NotFound()),
                anApplication().invitation(State.NOT_AGREED),
                anApplication().invitation(State.USED),
                anApplication().invitation(State.EXPIRED),
                anApplication().invitation(State.ANNULLED),
                anApplication().invitationOf(Person.ANOTHER));
    }

    @ParameterizedTest
    @MethodSource("withoutValidInvitation")
    void R_050_and_R_026_want_an_invitation_that_is_agreed_and_of_this_person(VisaApplications application) {
        Finding sticker = application.only("R-050");
        Finding electronic = application.electronic().of("R-026").getFirst();

        assertThat(List.of(sticker, electronic)).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(finding.ground()).isEqualTo("RG-CON-01");
            assertThat(finding.field()).isEqualTo("/invitation");
        });
    }

    /** Applications whose findings say everything this room can say. */
    static Stream<VisaApplications> deviations() {
        return Stream.of(
                        withoutValidInvitation(),
                        Stream.of(PrintsStanding.values())
                                .map(standing -> anApplication().prints(standing)),
                        Stream.of(Duty.values()).map(fee -> anApplication().fee(fee)),
                        Stream.of(
                                anApplication(),
                                anApplication().electronic(),
                                anApplication().electronic().agreedFor(VisaForm.STICKER),
                                anApplication().electronic().at(IssuingBody.MFA, "MFA"),
                                anApplication().invitedBy(new InvitationFacts.Unavailable()),
                                anApplication().invitedBy(new InvitationFacts.Freed("R-060")),
                                anApplication()
                                        .asking("C10", EntryKind.SINGLE)
                                        .invitedBy(new InvitationFacts.NotNamed()),
                                anApplication()
                                        .asking("B9", EntryKind.SINGLE)
                                        .invitedBy(new InvitationFacts.NotNamed()),
                                anApplication()
                                        .asking("B14", EntryKind.SINGLE)
                                        .invitedBy(new InvitationFacts.NotNamed()),
                                anApplication()
                                        .asking("B15", EntryKind.MULTIPLE)
                                        .valid("2026-03-31", "2026-05-01")
                                        .staying(0)
                                        .giving(),
                                anApplication().asking("A1", EntryKind.SINGLE),
                                anApplication().invitationOf(Person.NOT_COMPARED),
                                anApplication().at(IssuingBody.FOREIGN_MISSION, "EMB-BER"),
                                anApplication().at(IssuingBody.FOREIGN_MISSION, "EMB-XXX"),
                                anApplication().at(IssuingBody.MIA_TD, "MIA75"),
                                anApplication().at(IssuingBody.MIA_TD, "MIA75").asking("C3", EntryKind.SINGLE),
                                anApplication().at(IssuingBody.VMP, ""),
                                anApplication()
                                        .inspected(Inspection.made(0, Sign.values()))
                                        .passportUntil("2026-05-01"),
                                anApplication().inspected(Inspection.notYet()),
                                anApplication().holding("KZ0000042"),
                                anApplication().on("2026-03-09")))
                .flatMap(all -> all);
    }

    @Test
    void R_050_names_each_defect_in_its_own_words() {
        assertThat(withoutValidInvitation()
                        .map(application -> said(application.only("R-050")).get("en"))
                        .distinct())
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-19, FAILED", "2026-03-20, PASSED", "2026-03-21, PASSED"})
    void R_050_an_invitation_is_good_on_its_last_day(String goodUntil, Verdict verdict) {
        Finding finding = anApplication().invitationGoodUntil(goodUntil).only("R-050");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.assumptions()).containsExactly("OQ-16");
    }

    @Test
    void R_050_a_silent_register_refuses_nobody() {
        VisaApplications silent = anApplication().invitedBy(new InvitationFacts.Unavailable());

        assertThat(silent.only("R-050").verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(silent.electronic().only("R-026").verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
    }

    @ParameterizedTest
    @CsvSource({"B13, PASSED", "C10, PASSED", "B9, LEFT_TO_OFFICER", "B3, FAILED", "B14, LEFT_TO_OFFICER"})
    void R_050_without_an_invitation_the_category_decides(String category, Verdict verdict) {
        Finding finding = anApplication()
                .asking(category, EntryKind.SINGLE)
                .invitedBy(new InvitationFacts.NotNamed())
                .only("R-050");

        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @Test
    void R_050_another_rule_may_free_from_the_invitation_but_not_an_electronic_visa() {
        VisaApplications freed = anApplication().invitedBy(new InvitationFacts.Freed("R-060"));

        assertThat(freed.only("R-050").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(freed.only("R-050")).get("en")).contains("R-060");
        assertThat(freed.electronic().only("R-026").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void R_026_an_invitation_agreed_for_a_sticker_is_shown_to_an_officer() {
        List<Finding> findings =
                anApplication().electronic().agreedFor(VisaForm.STICKER).of("R-026");

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.PASSED, Verdict.LEFT_TO_OFFICER);
        assertThat(findings.getLast().ground()).isEqualTo("RG-CON-01");
        assertThat(findings.getLast().field()).isEqualTo("/invitation");
    }

    @Test
    void R_029_tells_the_border_points() {
        assertThat(said(anApplication().electronic().only("R-029")).get("en")).contains("international airports");
        assertThat(anApplication().of("R-029")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-29, FAILED", "2026-07-30, PASSED", "2026-07-31, PASSED"})
    void R_030_the_passport_is_good_for_three_months_after_the_visa(String expiresOn, Verdict verdict) {
        Finding finding = anApplication().passportUntil(expiresOn).of("R-030").getFirst();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-CON-04" : "");
        assertThat(finding.field()).isEqualTo("/passport/expiresOn");
    }

    @ParameterizedTest
    @CsvSource({"0, FAILED", "1, FAILED", "2, PASSED", "3, PASSED"})
    void R_030_two_pages_are_blank(int pages, Verdict verdict) {
        Finding finding =
                anApplication().inspected(Inspection.made(pages)).of("R-030").getLast();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-CON-04" : "");
        assertThat(finding.field()).isEqualTo("/passport/inspection/blankPages");
    }

    @Test
    void R_030_signs_of_forgery_are_shown_to_an_officer_one_by_one() {
        List<Finding> findings =
                anApplication().inspected(Inspection.made(2, Sign.values())).of("R-030");

        assertThat(findings)
                .filteredOn(finding -> finding.field().equals("/passport/inspection/signs"))
                .hasSize(Sign.values().length)
                .allMatch(finding -> finding.verdict() == Verdict.LEFT_TO_OFFICER
                        && finding.ground().equals("RG-CON-04"));
    }

    @Test
    void R_030_a_passport_nobody_has_looked_at_is_left_to_an_officer_and_the_portal_sees_none() {
        VisaApplications unseen = anApplication().inspected(Inspection.notYet());

        assertThat(unseen.of("R-030"))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED, Verdict.LEFT_TO_OFFICER);
        assertThat(unseen.electronic().of("R-030")).extracting(Finding::verdict).containsExactly(Verdict.PASSED);
    }

    @Test
    void R_030_term_and_pages_do_not_bind_an_exit_visa_but_signs_do() {
        List<Finding> findings = anApplication()
                .asking("B16", EntryKind.SINGLE)
                .passportUntil("2026-04-01")
                .inspected(Inspection.made(0, Sign.FORGERY))
                .of("R-030");

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.PASSED, Verdict.LEFT_TO_OFFICER);
    }

    @Test
    void R_031_an_older_visa_is_no_obstacle_and_the_consequence_is_named() {
        List<Finding> findings =
                anApplication().holding("KZ0000042", "KZ0000043").of("R-031");

        assertThat(findings).hasSize(2).allMatch(finding -> finding.verdict() == Verdict.PASSED);
        assertThat(said(findings.getFirst()).get("en")).contains("KZ0000042", "cancelled");
        assertThat(said(anApplication().only("R-031")).get("en")).contains("no valid visa");
    }

    @Test
    void R_132_each_difference_is_a_finding_of_its_own() {
        List<Finding> findings = anApplication()
                .asking("B2", EntryKind.MULTIPLE)
                .valid("2026-03-31", "2026-05-01")
                .staying(21)
                .invitationOf(Person.ANOTHER)
                .of("R-132");

        assertThat(findings)
                .allMatch(finding ->
                        finding.verdict() == Verdict.FAILED && finding.ground().equals("RG-CON-05"))
                .extracting(Finding::field)
                .containsExactly("/asked/category", "/asked/entries", "/asked/validTo", "/asked/stayDays", "/person");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-04-30, FAILED",
        "2026-04-01, 2026-05-01, FAILED",
        "2026-04-01, 2026-04-30, PASSED",
        "2026-04-02, 2026-04-29, PASSED"
    })
    void R_132_the_period_lies_within_the_agreed_one(String from, String to, Verdict verdict) {
        assertThat(anApplication().valid(from, to).only("R-132").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"19, PASSED", "20, PASSED", "21, FAILED", "0, FAILED"})
    void R_132_the_stay_is_not_longer_than_agreed_and_0_means_the_whole_validity(int days, Verdict verdict) {
        assertThat(anApplication().staying(days).only("R-132").verdict()).isEqualTo(verdict);
    }

    @Test
    void R_132_a_person_not_compared_is_left_to_an_officer() {
        Finding finding = anApplication().invitationOf(Person.NOT_COMPARED).only("R-132");

        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(finding.field()).isEqualTo("/person");
    }

    @Test
    void R_132_and_R_133_need_an_invitation_to_compare_with() {
        VisaApplications without =
                anApplication().asking("C10", EntryKind.SINGLE).invitedBy(new InvitationFacts.NotNamed());

        assertThat(without.of("R-132")).isEmpty();
        assertThat(without.of("R-133")).isEmpty();
    }

    @Test
    void R_133_a_mission_issues_only_what_was_agreed_for_it() {
        Finding finding =
                anApplication().at(IssuingBody.FOREIGN_MISSION, "EMB-BER").only("R-133");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-CON-02");
        assertThat(finding.field()).isEqualTo("/body");
        assertThat(said(finding).get("en")).contains("Berlin", "New Delhi", "0012345678");
        assertThat(anApplication().at(IssuingBody.MFA, "MFA").of("R-133")).isEmpty();
        assertThat(anApplication()
                        .electronic()
                        .at(IssuingBody.FOREIGN_MISSION, "EMB-DEL")
                        .of("R-133"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "B3, SINGLE, PASSED",
        "B3, MULTIPLE, PASSED",
        "B15, SINGLE, PASSED",
        "B15, MULTIPLE, FAILED",
        "A6, SINGLE, FAILED",
        "B14, SINGLE, LEFT_TO_OFFICER"
    })
    void R_131_entries_are_those_of_the_category(String category, EntryKind entries, Verdict verdict) {
        Finding finding = anApplication().asking(category, entries).only("R-131");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-MIA-02");
    }

    @Test
    void R_130_a_document_that_the_applicant_owes_is_asked_for_and_none_that_the_state_has() {
        List<Finding> findings = anApplication()
                .asking("B12-1", EntryKind.MULTIPLE)
                .giving("PHOTO_35X45")
                .of("R-130");

        assertThat(findings)
                .filteredOn(finding -> finding.verdict() == Verdict.LEFT_TO_OFFICER)
                .hasSize(5)
                .allMatch(finding ->
                        finding.ground().equals("RG-MIA-07") && finding.field().equals("/documents"))
                .anySatisfy(finding -> assertThat(said(finding).get("en")).contains("application form"));
    }

    @Test
    void R_130_passport_and_own_application_are_given_by_applying() {
        assertThat(anApplication()
                        .asking("C10", EntryKind.SINGLE)
                        .giving("VISA_APPLICATION_FORM", "PHOTO_35X45", "ETHNIC_KAZAKH_PROOF")
                        .of("R-130"))
                .allMatch(finding -> finding.verdict() == Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"PAID, PASSED", "NAMED, PASSED", "NOT_NAMED, FAILED", "NOT_PAID, FAILED"})
    void R_130_without_the_fee_nothing_is_issued(Duty fee, Verdict verdict) {
        Finding finding = anApplication().fee(fee).of("R-130").getLast();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-CON-07" : "");
        assertThat(anApplication()
                        .asking("A1", EntryKind.SINGLE)
                        .fee(fee)
                        .of("R-130")
                        .getLast()
                        .verdict())
                .as("A1 is free of charge")
                .isEqualTo(Verdict.PASSED);
        assertThat(anApplication()
                        .asking("B16", EntryKind.SINGLE)
                        .fee(fee)
                        .of("R-130")
                        .getLast()
                        .verdict())
                .as("an exit visa costs the state duty")
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void R_104_no_visa_without_the_prints_that_are_due(PrintsStanding standing) {
        Finding finding = anApplication().prints(standing).only("R-104");

        assertThat(finding.verdict())
                .isEqualTo(
                        switch (standing) {
                            case NOT_DUE, TAKEN, ON_RECORD, EXEMPT -> Verdict.PASSED;
                            case AWAITED -> Verdict.LEFT_TO_OFFICER;
                            case DECLINED -> Verdict.FAILED;
                        });
        assertThat(finding.ground()).isEqualTo(finding.verdict() == Verdict.PASSED ? "" : "RG-CON-03");
        assertThat(finding.field()).isEqualTo("/prints");
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_MISSION, EMB-DEL, B3, ABROAD, R-006, PASSED",
        "FOREIGN_MISSION, EMB-XXX, B3, ABROAD, R-006, LEFT_TO_OFFICER",
        "FOREIGN_MISSION, EMB-DEL, B16, ABROAD, R-006, LEFT_TO_OFFICER",
        "FOREIGN_MISSION, EMB-DEL, B14, ABROAD, R-006, PASSED",
        "MFA, MFA, A1, ABROAD, R-006, PASSED",
        "MFA, MIA75, A1, ABROAD, R-006, LEFT_TO_OFFICER",
        "VMP, '', B3, ABROAD, R-006, LEFT_TO_OFFICER",
        "MIA_TD, MIA75, C3, IN_COUNTRY, R-005, PASSED",
        "MIA_TD, MIA75, C3, NOT_TOLD, R-005, PASSED",
        "MIA_TD, MIA75, C3, ABROAD, R-005, LEFT_TO_OFFICER",
        "MIA_TD, MIA20, C3, IN_COUNTRY, R-005, LEFT_TO_OFFICER",
        "MIA_TD, MIA75, B3, IN_COUNTRY, R-005, LEFT_TO_OFFICER"
    })
    void R_005_and_R_006_name_service_and_body_and_leave_a_doubt_to_an_officer(
            IssuingBody kind, String body, String category, Whereabouts where, String rule, Verdict verdict) {
        VisaApplications application = anApplication()
                .at(kind, body)
                .asking(category, EntryKind.SINGLE)
                .being(where);

        Finding finding = application.only(rule);

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.field()).isEqualTo(verdict == Verdict.PASSED ? "" : "/body");
        assertThat(application.of(rule.equals("R-005") ? "R-006" : "R-005")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-050", "R-030", "R-031", "R-130", "R-131", "R-006"})
    void older_rules_bind_on_either_side_of_10_March(String rule) {
        assertThat(anApplication().on("2026-03-09").of(rule))
                .isNotEmpty()
                .noneMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-132", "R-133", "R-104"})
    void amended_rules_are_named_but_not_applied_the_day_before(String rule) {
        assertThat(anApplication().on("2026-03-09").only(rule).verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(anApplication().on("2026-03-10").only(rule).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void facts_survive_json_and_reject_what_cannot_exist() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        VisaApplicationFacts facts = anApplication()
                .inspected(Inspection.made(1, Sign.ERASURE))
                .holding("KZ0000042")
                .facts();

        assertThat(json.readValue(json.writeValueAsString(facts), VisaApplicationFacts.class))
                .isEqualTo(facts);
        assertThatThrownBy(() -> new Inspection(Inspection.Done.YES, -1, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
