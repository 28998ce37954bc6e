package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInviter;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Acceptance: R-052, R-054, R-055, R-056, R-110, R-124, R-126, R-173")
class AcceptanceTest {

    @Test
    void a_right_petition_has_nothing_to_object_to() {
        assertThat(aPetition().acceptance()).extracting(Finding::rule).containsExactly("R-055", "R-056", "R-173");
        assertThat(aPetition().acceptance()).allMatch(finding -> finding.verdict() == Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        // 1 April 2026 minus 5 working days, over 23 to 25 March off: 20 March is the last day
        "2026-03-20, 2026-04-01, PASSED", "2026-03-26, 2026-04-01, FAILED", "2026-03-21, 2026-04-01, FAILED",
        // 90 calendar days before
        "2026-03-10, 2026-06-08, PASSED", "2026-03-10, 2026-06-09, FAILED", "2026-03-10, 2026-06-07, PASSED"
    })
    void R_055_other_purposes_are_filed_from_90_days_to_5_working_days_before_entry(
            String filedOn, String entryOn, Verdict verdict) {
        assertThat(window(aPetition().filedOn(filedOn).validFrom(entryOn), "R-055"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2027-03-10, PASSED",
        "2026-03-10, 2027-03-11, FAILED",
        "2026-03-09, 2027-03-10, FAILED",
        "2026-03-20, 2026-04-01, PASSED",
        "2026-03-26, 2026-04-01, FAILED"
    })
    void R_054_private_trips_are_filed_from_a_year_to_5_working_days_before_entry(
            String filedOn, String entryOn, Verdict verdict) {
        Petitions trip = aPetition().forCategory("B10").filedOn(filedOn).validFrom(entryOn);

        assertThat(window(trip, "R-054")).isEqualTo(verdict);
    }

    @Test
    void R_054_and_R_055_never_answer_together() {
        assertThat(aPetition().forCategory("B10").acceptance())
                .extracting(Finding::rule)
                .doesNotContain("R-055");
        assertThat(aPetition().acceptance()).extracting(Finding::rule).doesNotContain("R-054");
    }

    @Test
    void R_055_names_the_last_day_when_it_is_too_late() {
        Finding finding = aPetition().filedOn("2026-03-26").acceptance().getFirst();

        assertThat(finding.ground()).isEqualTo("RG-ACC-02");
        assertThat(said(finding).get("en")).contains("20 March 2026");
        assertThat(said(finding).get("ru")).contains("20 марта 2026");
    }

    @Test
    void R_054_rests_on_an_estimated_calendar_only_as_a_default_to_confirm() {
        Finding finding = aPetition()
                .forCategory("B10")
                .filedOn("2026-12-01")
                .validFrom("2027-03-01")
                .acceptance()
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding.confidence()).isEqualTo(Confidence.RECALL);
    }

    @Test
    void R_054_never_guesses_a_calendar_that_is_not_published() {
        Finding finding = aPetition()
                .forCategory("B10")
                .filedOn("2027-12-01")
                .validFrom("2028-03-01")
                .acceptance()
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', X1234567, 750000000, MIA75, not given",
        "491240000505, '', X1234567, 750000000, MIA75, wrong check digit",
        "49124000050A, '', X1234567, 750000000, MIA75, not allowed",
        "491240000504, 990303501300, X1234567, 750000000, MIA75, IIN of the invitee",
        "491240000504, '', X1, 750000000, MIA75, wrong length",
        "491240000504, '', '', 750000000, MIA75, Number of the travel document",
        "491240000504, '', X1234567, 999999999, MIA75, no such code",
        "491240000504, '', X1234567, 75, MIA75, Address code",
        "491240000504, '', X1234567, 750000000, MIA20, Territorial division",
        "491240000504, '', X1234567, 750000000, '', Territorial division"
    })
    void R_056_returns_a_missing_or_malformed_identifier_and_names_the_field(
            String inviter, String invitee, String passport, String address, String division, String says) {
        List<Finding> findings = aPetition()
                .identifiedBy(Petitions.identifiers(inviter, invitee, passport, address, division))
                .acceptance();

        assertThat(findings)
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("R-056");
                    assertThat(finding.ground()).isEqualTo("RG-ACC-05");
                    assertThat(said(finding).get("en")).contains(says);
                });
    }

    @Test
    void R_056_never_repeats_the_value_it_refuses() {
        FormalIdentifiers wrong = Petitions.identifiers("491240000505", "990303501300", "X1<>", "999999999", "MIA20");

        assertThat(aPetition().identifiedBy(wrong).acceptance())
                .filteredOn(finding -> finding.rule().equals("R-056"))
                .hasSize(5)
                .allSatisfy(finding -> assertThat(said(finding).toString())
                        .doesNotContain("491240000505", "990303501300", "X1<>", "999999999", "MIA20"));
        assertThat(wrong.toString()).doesNotContain("491240000505");
    }

    @Test
    void R_056_asks_no_number_of_an_inviter_through_the_ministry_and_no_division_of_other_channels() {
        FormalIdentifiers noteVerbale = Petitions.identifiers("", "", "X1234567", "710000000", "MFA");

        assertThat(aPetition()
                        .through(FilingChannel.MFA)
                        .identifiedBy(noteVerbale)
                        .acceptance())
                .filteredOn(finding -> finding.rule().equals("R-056"))
                .allMatch(finding -> finding.verdict() == Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "MFA, 17-2/415, STATE_BODY, PASSED, ''",
        "MFA, 17-2/415, DIPLOMATIC_MISSION, PASSED, ''",
        "MFA, 17-2/415, INTERNATIONAL_ORGANISATION, PASSED, ''",
        "MFA, 17-2/415, COMPANY, FAILED, /noteVerbale/inviterKind",
        "MFA, '', '', FAILED, /noteVerbale",
        "MIA_TD, 17-2/415, STATE_BODY, FAILED, /noteVerbale",
        "VMP, 17-2/415, STATE_BODY, FAILED, /noteVerbale"
    })
    void R_052_a_note_verbale_belongs_to_the_channel_of_the_ministry_and_to_no_other(
            FilingChannel channel, String number, String kind, Verdict verdict, String field) {
        var written = Petitions.identifiers("", "", "X1234567", "710000000", "MFA");
        var byNote = new FormalIdentifiers(
                written.division(), new OfInviter("", "710000000", new OfNote(number, kind)), written.invitee());

        assertThat(aPetition().through(channel).identifiedBy(byNote).acceptance())
                .filteredOn(finding -> finding.rule().equals("R-052"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(verdict);
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(said(finding).keySet()).containsExactly("en", "ru", "kk");
                });
    }

    /** What OQ-14 assumes, as the data have it. */
    @ParameterizedTest
    @CsvSource({
        "MFA, A1, true",
        "MFA, A2, true",
        "MFA, A3, false",
        "MFA, B2, false",
        "MIA_TD, A1, false",
        "VMP, A1, false"
    })
    void R_085_and_R_052_let_the_ministry_alone_waive_the_approval_and_for_two_categories_alone(
            FilingChannel channel, String category, boolean waivable) {
        Rulebook book = Rulebook.on(LocalDate.of(2026, 3, 10));

        assertThat(book.mayWaiveApproval(channel, category)).isEqualTo(waivable);
        assertThat(book.waiverBases()).contains("RECIPROCITY");
    }

    @ParameterizedTest
    @CsvSource({"XX, EMB-DEL", "in, EMB-DEL", "IN, EMB-XXX", "IN, ''"})
    void R_056_knows_no_such_country_or_mission(String country, String mission) {
        assertThat(aPetition().citizenOf(country).at(mission).acceptance())
                .anyMatch(finding -> finding.ground().equals("RG-ACC-05"));
    }

    @ParameterizedTest
    @CsvSource({"NOT_NAMED, FAILED", "NOT_PAID, FAILED", "NAMED, PASSED", "PAID, PASSED"})
    void R_173_accepts_no_petition_without_the_duty_and_names_the_field(Duty duty, Verdict verdict) {
        Finding finding = of("R-173", aPetition().with(duty));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-ACC-01" : "");
        assertThat(finding.field()).isEqualTo(verdict == Verdict.FAILED ? "/dutyPayment" : "");
    }

    @Test
    void R_110_a_primary_C3_visa_is_a_matter_of_the_division_of_the_inviters_registration() {
        Petitions almaty = aPetition().forCategory("C3");

        assertThat(of("R-110", almaty).verdict()).isEqualTo(Verdict.PASSED);

        Finding wrong = of(
                "R-110",
                aPetition()
                        .forCategory("C3")
                        .identifiedBy(Petitions.identifiers("491240000504", "", "X1234567", "750000000", "MIA23")));

        assertThat(wrong.ground()).isEqualTo("RG-ACC-03");
        assertThat(wrong.field()).isEqualTo("/division");
        assertThat(said(wrong).get("en")).contains("MIA23", "MIA75", "R-110");
    }

    @Test
    void R_110_does_not_bind_other_categories() {
        assertThat(aPetition()
                        .identifiedBy(Petitions.identifiers("491240000504", "", "X1234567", "750000000", "MIA23"))
                        .acceptance())
                .extracting(Finding::rule)
                .doesNotContain("R-110");
    }

    @Test
    void R_126_the_special_group_is_free_of_the_territory_once_a_register_proves_it_R_124() {
        Petitions elsewhere = aPetition()
                .forCategory("C3")
                .claiming("SPECIAL_GROUP")
                .identifiedBy(Petitions.identifiers("491240000504", "", "X1234567", "750000000", "MIA71"));

        Finding claimed = of("R-126", elsewhere);
        assertThat(claimed.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(claimed.assumptions()).containsExactly("OQ-09");

        elsewhere.registers = new RegisterFacts(List.of(), Set.of(), Set.of("SPECIAL_GROUP"));
        assertThat(of("R-126", elsewhere).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(elsewhere.acceptance()).extracting(Finding::rule).doesNotContain("R-110");
    }

    @ParameterizedTest
    @CsvSource({
        "Петров, SHARMA, IN, IN, /invitee/surname",
        "SHARMA, A1, IN, IN, /invitee/givenNames",
        "SHARMA, '', XX, IN, /invitee/travelDocument/issuedBy",
        "SHARMA, '', IN, '', /invitee/residenceCountry"
    })
    void R_056_names_the_place_of_a_wrong_name_or_country(
            String surname, String givenNames, String issuer, String residence, String pointer) {
        FormalIdentifiers written = new FormalIdentifiers(
                "MIA75",
                new FormalIdentifiers.OfInviter("491240000504", "750000000"),
                new FormalIdentifiers.OfInvitee(surname, givenNames, "", "X1234567", issuer, residence, "750000000"));

        assertThat(aPetition().identifiedBy(written).acceptance())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .extracting(Finding::field)
                .isEqualTo(pointer);
    }

    @Test
    void R_056_names_an_unknown_document_by_its_place_in_the_list() {
        assertThat(aPetition().with("PASSPORT", "NO_SUCH_PAPER").acceptance())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .extracting(Finding::field)
                .isEqualTo("/documents/1/code");
    }

    private static Finding of(String rule, Petitions petition) {
        return petition.acceptance().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict window(Petitions petition, String rule) {
        return petition.acceptance().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
