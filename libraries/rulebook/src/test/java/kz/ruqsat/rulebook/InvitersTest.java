package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Who may invite: R-051, R-052, R-053, R-057, R-058, R-060, R-064")
class InvitersTest {

    @ParameterizedTest
    @CsvSource({
        "LEGAL_ENTITY, B3, PASSED",
        "LEGAL_ENTITY, C3, PASSED",
        "BRANCH, C7, PASSED",
        "NATURAL_PERSON, B10, PASSED",
        "NATURAL_PERSON, C2, PASSED",
        "NATURAL_PERSON, C12, LEFT_TO_OFFICER",
        "NATURAL_PERSON, B8, LEFT_TO_OFFICER",
        "NATURAL_PERSON, B3, FAILED",
        "NATURAL_PERSON, C3, FAILED",
        "STATE_BODY, B3, FAILED",
        "DIPLOMATIC_MISSION, B10, FAILED",
        "INTERNATIONAL_ORGANISATION, C8, FAILED"
    })
    void R_051_through_a_division_invite_legal_entities_branches_and_for_private_trips_natural_persons(
            InviterKind kind, String category, Verdict verdict) {
        Finding finding = only("R-051", aPetition().forCategory(category).invitedBy(kind));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-ACC-04");
        assertThat(finding.field()).isEqualTo("/inviter");
    }

    @Test
    void R_051_names_the_way_of_a_state_body_and_what_a_natural_person_may() {
        assertThat(said(only("R-051", aPetition().invitedBy(InviterKind.STATE_BODY)))
                        .get("en"))
                .contains("state body", "note verbale");
        assertThat(said(only("R-051", aPetition().invitedBy(InviterKind.NATURAL_PERSON)))
                        .get("en"))
                .contains("private trips");
        assertThat(only("R-051", aPetition().forCategory("C12").invitedBy(InviterKind.NATURAL_PERSON))
                        .confidence())
                .isEqualTo(Confidence.RECALL);
    }

    @ParameterizedTest
    @EnumSource(FilingChannel.class)
    void an_inviter_of_unknown_kind_is_not_judged_by_its_kind(FilingChannel channel) {
        assertThat(aPetition().through(channel).acceptance())
                .filteredOn(finding -> !finding.ground().equals("RG-ACC-05"))
                .extracting(Finding::rule)
                .doesNotContain("R-051", "R-052", "R-053", "R-057", "R-058");
    }

    @ParameterizedTest
    @CsvSource({
        "STATE_BODY, A3, false",
        "DIPLOMATIC_MISSION, B3, false",
        "INTERNATIONAL_ORGANISATION, B1, false",
        "LEGAL_ENTITY, B3, true",
        "BRANCH, A1, true",
        "NATURAL_PERSON, B10, true"
    })
    void R_052_by_note_verbale_invite_state_bodies_missions_and_international_organisations(
            InviterKind kind, String category, boolean refused) {
        Petitions verbale =
                aPetition().forCategory(category).through(FilingChannel.MFA).invitedBy(kind);

        assertThat(of("R-052", verbale))
                .filteredOn(finding -> finding.ground().equals("RG-ACC-04"))
                .hasSize(refused ? 1 : 0)
                .allMatch(finding ->
                        finding.verdict() == Verdict.FAILED && finding.field().equals("/inviter"));
        assertThat(verbale.acceptance()).extracting(Finding::rule).doesNotContain("R-051");
    }

    @ParameterizedTest
    @CsvSource({"A1, MIA_TD", "A2, VMP", "A3, MIA_TD", "A4, MIA_TD"})
    void R_052_the_categories_of_the_ministry_go_no_other_way_whoever_invites(String category, FilingChannel channel) {
        Finding finding = only("R-052", aPetition().forCategory(category).through(channel));

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-ACC-04");
        assertThat(finding.field()).isEqualTo("/category");
    }

    @Test
    void R_052_says_nothing_of_other_categories_at_a_division() {
        assertThat(aPetition().forCategory("A5").acceptance())
                .extracting(Finding::rule)
                .doesNotContain("R-052");
        assertThat(aPetition().forCategory("B14").invitedBy(InviterKind.BRANCH).acceptance())
                .extracting(Finding::rule)
                .doesNotContain("R-051", "R-052");
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL_ENTITY, B1, PASSED",
        "LEGAL_ENTITY, B2, PASSED",
        "LEGAL_ENTITY, B3, PASSED",
        "LEGAL_ENTITY, B10, FAILED",
        "LEGAL_ENTITY, C3, FAILED",
        "NATURAL_PERSON, B10, PASSED",
        "NATURAL_PERSON, B3, FAILED",
        "BRANCH, B3, FAILED",
        "UNKNOWN, C3, FAILED"
    })
    void R_053_on_the_portal_each_kind_files_for_its_categories(InviterKind kind, String category, Verdict verdict) {
        Finding finding = only(
                "R-053",
                aPetition().forCategory(category).through(FilingChannel.VMP).invitedBy(kind));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-ACC-04");
    }

    @Test
    void R_053_does_not_bind_a_division() {
        assertThat(aPetition()
                        .forCategory("C3")
                        .invitedBy(InviterKind.LEGAL_ENTITY)
                        .acceptance())
                .extracting(Finding::rule)
                .doesNotContain("R-053");
    }

    @Test
    void R_057_a_natural_person_gives_nothing_that_the_state_has() {
        assertThat(only("R-057", aPetition().forCategory("B10").invitedBy(InviterKind.NATURAL_PERSON))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_ENTITY", "BRANCH"})
    void R_058_a_legal_entity_gives_authority_and_passport_data_and_nothing_fails_for_want_of_them_R_045(
            InviterKind kind) {
        List<Finding> missing = of("R-058", aPetition().invitedBy(kind));
        Petitions whole = aPetition().invitedBy(kind).with("REPRESENTATIVE_AUTHORITY", "PASSPORT_DATA");

        assertThat(missing).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
            assertThat(finding.ground()).isEqualTo("RG-ACC-05");
            assertThat(finding.field()).isEqualTo("/documents");
        });
        assertThat(missing)
                .extracting(finding -> finding.explanation().wordOf("document").orElseThrow())
                .containsExactly("REPRESENTATIVE_AUTHORITY", "PASSPORT_DATA");
        assertThat(only("R-058", whole).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(of("R-058", aPetition().invitedBy(kind).with("PASSPORT_DATA")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "INNOVATION_CLUSTER_PETITION, INNOVATION_CLUSTER, PASSED",
        "FUND_PETITION, FUND, PASSED",
        "FUND_PETITION, COMPANY, LEFT_TO_OFFICER",
        "INNOVATION_CLUSTER_PETITION, LOCAL_EXECUTIVE_BODY, LEFT_TO_OFFICER"
    })
    void R_064_cluster_and_fund_are_those_of_Astana_Hub(String document, DocumentIssuer issuer, Verdict verdict) {
        Finding finding =
                only("R-064", aPetition().forCategory("C3").with("PETITION").with(document, issuer));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.PASSED ? "" : "RG-ACC-05");
        assertThat(finding.field()).isEqualTo("/documents/1/issuer");
        assertThat(said(finding).get("en")).contains("Astana Hub");
    }

    @Test
    void R_064_says_nothing_of_an_untold_signer_other_documents_or_petitions_for_practice() {
        assertThat(of("R-064", aPetition().forCategory("C3").with("FUND_PETITION")))
                .isEmpty();
        assertThat(of("R-064", aPetition().with("SERVICE_CONTRACT", DocumentIssuer.COMPANY)))
                .isEmpty();
        assertThat(of(
                        "R-064",
                        aPetition()
                                .forCategory("B7")
                                .with("INNOVATION_CLUSTER_PETITION", DocumentIssuer.CENTRAL_EXECUTIVE_BODY)))
                .isEmpty();
    }

    @Test
    void R_060_a_petition_that_was_not_needed_goes_on_and_says_so_OQ_10() {
        Finding finding = only("R-060", aPetition().citizenOf("DE").at("EMB-BER"));

        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding.assumptions()).containsExactly("OQ-10");
        assertThat(finding.confidence()).isEqualTo(Confidence.RECALL);
        assertThat(said(finding).get("en")).contains("Germany", "need no invitation", "B3");
        assertThat(of("R-060", aPetition())).as("India is not listed").isEmpty();
    }

    private static List<Finding> of(String rule, Petitions petition) {
        return petition.acceptance().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Finding only(String rule, Petitions petition) {
        assertThat(of(rule, petition)).hasSize(1);
        return of(rule, petition).getFirst();
    }
}
