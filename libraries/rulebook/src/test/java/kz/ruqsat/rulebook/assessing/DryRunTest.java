package kz.ruqsat.rulebook.assessing;

import static kz.ruqsat.rulebook.assessing.PetitionJson.theExample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.rulebook.assessing.DocumentAnswer.Standing;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.OpenQuestion;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a petition would meet with, told before it is filed. */
class DryRunTest {
    private static final String IN_TIME = "2026-04-10";

    @Test
    void R_079_a_petition_in_order_would_go_to_the_Committee_unless_a_register_objects() {
        InviteeAnswer answer = theExample().answer(IN_TIME);

        assertThat(answer.outlook()).isEqualTo(Outlook.TO_KNB_UNLESS_REGISTERS_OBJECT);
        assertThat(answer.outlookText().keySet()).containsExactly("en", "ru", "kk");
        assertThat(answer.groundsFound()).isEmpty();
        assertThat(answer.checks()).extracting(CheckAnswer::check).containsExactly(Check.values());
        CheckAnswer grounds = answer.checks().getLast();
        assertThat(grounds.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
        assertThat(grounds.findings())
                .allMatch(finding -> finding.verdict() == Verdict.LEFT_TO_OFFICER)
                .allMatch(finding -> finding.explanation().get("en").startsWith("Not looked up"))
                .extracting(FindingAnswer::rule)
                .containsExactly("R-079", "R-161");
        assertThat(answer.registersAskedOnceFiled())
                .extracting(Named::code)
                .containsExactly("EIS_BERKUT", "LEGAL_STATISTICS_REGISTER", "COURT_REGISTER");
    }

    @Test
    void R_137_mistakes_of_form_come_first_and_name_their_field_in_the_petition() {
        DryRun run = theExample()
                .with("/dutyPayment", "\"\"")
                .with("/placeOfIssuance", "\"EMB-XXX\"")
                .andAnotherWith("surname", "\"SHARMA1\"")
                .assessed(IN_TIME);

        InviteeAnswer first = run.invitees().getFirst();
        InviteeAnswer second = run.invitees().getLast();
        assertThat(first.outlook()).isEqualTo(Outlook.RETURNED);
        assertThat(first.acceptance())
                .extracting(FindingAnswer::verdict)
                .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.PASSED);
        assertThat(first.acceptance().subList(0, 2))
                .extracting(FindingAnswer::field)
                .containsExactly("/placeOfIssuance", "/dutyPayment");
        assertThat(second.invitee()).isEqualTo("/invitees/1");
        assertThat(second.acceptance()).extracting(FindingAnswer::field).contains("/invitees/1/surname");
        assertThat(first.groundsFound()).containsExactly("RG-ACC-05", "RG-ACC-01", "RG-MIA-04");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, RG-ACC-02, R-055", "2025-01-15, RG-ACC-02, R-055"})
    void R_055_outside_the_filing_window_it_would_be_refused(String on, String ground, String rule) {
        InviteeAnswer answer = theExample().answer(on);

        assertThat(answer.outlook()).isEqualTo(Outlook.REFUSED);
        assertThat(answer.groundsFound()).contains(ground);
        assertThat(answer.acceptance().getFirst().rule()).isEqualTo(rule);
    }

    @Test
    void R_080_a_ground_found_in_review_means_refusal_and_the_right_place_is_named() {
        InviteeAnswer answer =
                theExample().with("/placeOfIssuance", "\"EMB-BER\"").answer(IN_TIME);

        assertThat(answer.outlook()).isEqualTo(Outlook.REFUSED);
        assertThat(answer.groundsFound()).containsExactly("RG-MIA-04");
        assertThat(answer.place().chosen()).isEqualTo("EMB-BER");
        assertThat(answer.place().right()).extracting(Named::code).containsExactly("EMB-DEL");
        assertThat(answer.place().confirmed()).isTrue();
    }

    @Test
    void R_073_where_the_list_is_not_sure_of_the_district_an_officer_decides() {
        InviteeAnswer answer =
                theExample().with("/invitees/0/nationality/country", "\"NP\"").answer(IN_TIME);

        assertThat(answer.outlook()).isEqualTo(Outlook.LEFT_TO_OFFICER);
        assertThat(answer.place().confirmed()).isFalse();
    }

    @Test
    void R_078_an_electronic_visa_has_no_place() {
        InviteeAnswer answer = theExample()
                .with("/form", "\"ELECTRONIC\"")
                .with("/placeOfIssuance", "\"\"")
                .answer(IN_TIME);

        assertThat(answer.place()).isEqualTo(new PlaceAnswer("", List.of(), true));
    }

    @Test
    void R_052_the_Ministry_may_waive_the_approval_of_a_diplomat_and_of_nobody_at_a_division() {
        PetitionJson diplomat = theExample().with("/category", "\"A1\"");

        assertThat(diplomat.answer(IN_TIME).approvalMayBeWaived()).isFalse();
        assertThat(diplomat.with("/division", "\"MFA\"").answer(IN_TIME).approvalMayBeWaived())
                .isTrue();
        assertThat(diplomat.answer(IN_TIME).acceptance())
                .filteredOn(finding -> finding.field().equals("/noteVerbale"))
                .extracting(FindingAnswer::rule)
                .containsExactly("R-052");
    }

    @Test
    void R_110_the_division_of_the_inviters_registration_is_competent_for_a_primary_C3() {
        PetitionJson elsewhere = theExample().with("/category", "\"C3\"").with("/division", "\"MIA71\"");

        assertThat(elsewhere.answer(IN_TIME).division()).isEqualTo(new DivisionAnswer("MIA71", "MIA75", "R-110"));
        assertThat(elsewhere.answer("2026-03-09").division()).isEqualTo(new DivisionAnswer("MIA71", "MIA71", ""));
        assertThat(elsewhere
                        .with("/claims/0", "\"SPECIAL_GROUP\"")
                        .answer(IN_TIME)
                        .division())
                .isEqualTo(new DivisionAnswer("MIA71", "MIA71", ""));
        assertThat(theExample().answer(IN_TIME).division()).isEqualTo(new DivisionAnswer("MIA75", "MIA75", ""));
    }

    @Test
    void R_040_documents_say_who_brings_them_and_what_nobody_may_ask_for() {
        PetitionJson work = theExample().with("/category", "\"C3\"");

        assertThat(document(work.answer(IN_TIME), "FOREIGN_LABOUR_PERMIT")).satisfies(permit -> {
            assertThat(permit.standing()).isEqualTo(Standing.NOT_TO_BE_ASKED);
            assertThat(permit.register()).isEqualTo("LABOUR_PERMIT_REGISTER");
            assertThat(permit.registerName().keySet()).containsExactly("en", "ru", "kk");
        });
        assertThat(document(work.answer(IN_TIME), "PETITION").standing()).isEqualTo(Standing.GIVEN);
        assertThat(document(work.answer(IN_TIME), "PASSPORT").standing()).isEqualTo(Standing.LATER);
        assertThat(document(work.answer(IN_TIME), "FINGERPRINT_RECORD").stages())
                .containsExactly(CaseStage.VISA);
        assertThat(document(work.answer("2026-03-09"), "FOREIGN_LABOUR_PERMIT").standing())
                .isEqualTo(Standing.HELD_BY_STATE);
        assertThat(work.answer(IN_TIME).registersAskedOnceFiled())
                .extracting(Named::code)
                .contains("LABOUR_PERMIT_REGISTER");
        assertThat(document(theExample().answer(IN_TIME), "SERVICE_CONTRACT").standing())
                .isEqualTo(Standing.GIVEN);
        assertThat(document(theExample().with("/documents", "[]").answer(IN_TIME), "SERVICE_CONTRACT")
                        .standing())
                .isEqualTo(Standing.TO_GIVE);
    }

    private static DocumentAnswer document(InviteeAnswer answer, String code) {
        return answer.documents().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void R_001_the_same_petition_gets_other_findings_on_9_and_on_10_March() {
        DryRun before = theExample().assessed("2026-03-09");
        DryRun from = theExample().assessed("2026-03-10");

        assertThat(before.rulebook()).isEqualTo("2026.1/2026-01-01");
        assertThat(before.invitees().getFirst().outlook()).isEqualTo(Outlook.LEFT_TO_OFFICER);
        assertThat(DryRun.findings(before.invitees().getFirst()))
                .filteredOn(finding -> finding.rule().equals("R-073"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
                    assertThat(finding.explanation().get("en")).contains("binds from 10 March 2026");
                });
        assertThat(before.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.get("en")).contains("10 March 2026", "9 March 2026", "R-077"));
        assertThat(from.rulebook()).isEqualTo("2026.1/2026-03-10");
        assertThat(from.remarks()).isEmpty();
    }

    @Test
    void due_dates_follow_one_another_and_show_the_days_skipped() {
        DryRun run = theExample().assessed("2026-03-19");

        assertThat(run.dueDates())
                .extracting(
                        DueDate::clock,
                        DueDate::after,
                        due -> due.computation().lastDay().toString())
                .containsExactly(
                        tuple(StatutoryClock.MIA_REVIEW, "", "2026-03-20"),
                        tuple(StatutoryClock.KNB_3WD, "MIA_REVIEW", "2026-03-30"),
                        tuple(StatutoryClock.DECISION_1WD, "KNB_3WD", "2026-03-31"),
                        tuple(StatutoryClock.KNB_30CD, "MIA_REVIEW", "2026-04-20"),
                        tuple(StatutoryClock.DECISION_1WD, "KNB_30CD", "2026-04-21"));
        assertThat(run.dueDates().get(1).explanation()).contains("NAURYZ");
        assertThat(run.assumptions()).extracting(OpenQuestion::id).contains("OQ-02", "OQ-03");
    }

    @ParameterizedTest
    @CsvSource({"1990-05-17", "2024-12-31", "2099-01-01"})
    void a_day_without_calendar_or_terms_has_no_due_dates_and_says_so(String on) {
        DryRun run = theExample()
                .with("/invitees/0/birthDate", "\"1960-01-01\"")
                .with("/invitees/0/travelDocument/issuedOn", "\"1985-01-01\"")
                .assessed(on);

        assertThat(run.dueDates()).isEmpty();
        assertThat(run.remarks())
                .anySatisfy(remark -> assertThat(remark.get("en")).contains("No due dates"));
    }

    @Test
    void the_answer_names_its_data_the_assumptions_that_mattered_and_how_sure_it_is() {
        DryRun plain = theExample().assessed(IN_TIME);
        DryRun stateless = theExample()
                .with("/invitees/0/nationality", "{\"kind\": \"STATELESS\", \"residence\": \"IN\"}")
                .assessed(IN_TIME);

        assertThat(plain.dataVersions())
                .containsKeys("rules.json", "missions.json", "working-calendar", "statutory-terms");
        assertThat(plain.confidence()).isEqualTo(Confidence.INTERP);
        assertThat(plain.assumptions()).extracting(OpenQuestion::id).doesNotContain("OQ-05");
        assertThat(stateless.assumptions())
                .filteredOn(question -> question.id().equals("OQ-05"))
                .singleElement()
                .satisfies(question -> assertThat(question.answer()).isNotBlank());
    }

    @Test
    void one_language_may_be_wished() {
        var facts = AssessmentRequest.read(theExample().bytes()).facts(LocalDate.parse(IN_TIME));

        DryRun kazakh = DryRun.of(facts, Languages.of("kk").orElseThrow());

        assertThat(kazakh.invitees().getFirst().outlookText()).containsOnlyKeys("kk");
        assertThat(DryRun.findings(kazakh.invitees().getFirst()))
                .allSatisfy(finding -> assertThat(finding.explanation()).containsOnlyKeys("kk"));
        assertThat(Languages.of("de")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_outlook_has_words(Outlook outlook) {
        assertThat(ReferenceData.current().glossary().has("outlook", outlook.name()))
                .isTrue();
    }

    @Test
    void it_is_plain_JSON() throws JsonProcessingException {
        String json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .writeValueAsString(theExample().assessed(IN_TIME));

        assertThat(json)
                .contains("\"outlook\":\"TO_KNB_UNLESS_REGISTERS_OBJECT\"")
                .doesNotContain("null");
    }
}
