package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Treaty priority: R-008")
class TreatyPriorityTest {
    private static final String TREATY = "Treaty of 1 March 1994, article 3";

    @Test
    void R_008_a_recorded_treaty_overrides_the_rule_it_names_and_the_finding_tells_both() {
        Petitions berlin = aPetition().at("EMB-BER");
        assertThat(berlin.check(Check.PLACE_OF_ISSUANCE).outcome()).isEqualTo(CheckOutcome.FAILED);

        Petitions treaty = aPetition().at("EMB-BER").underTreaty("R-073", TREATY);

        Finding finding = treaty.finding(Check.PLACE_OF_ISSUANCE, "R-008");
        assertThat(treaty.check(Check.PLACE_OF_ISSUANCE).outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(treaty.review().groundsFound()).isEmpty();
        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding.ground()).isEmpty();
        assertThat(said(finding).get("en")).contains(TREATY, "R-073", "Berlin", "R-008", "not held against the case");
        assertThat(treaty.check(Check.PLACE_OF_ISSUANCE).findings())
                .extracting(Finding::rule)
                .doesNotContain("R-073");
    }

    @Test
    void R_008_reaches_acceptance_too() {
        Petitions petition = aPetition()
                .through(FilingChannel.VMP)
                .invitedBy(InviterKind.BRANCH)
                .underTreaty("R-053", TREATY);

        assertThat(petition.acceptance())
                .filteredOn(finding -> finding.rule().equals("R-008"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
                    assertThat(finding.field()).isEqualTo("/inviter");
                });
    }

    @Test
    void R_008_leaves_every_other_objection() {
        Petitions petition = aPetition().at("EMB-BER").expelledBy("2025-01-01").underTreaty("R-073", TREATY);

        assertThat(petition.review().groundsFound()).containsExactly("RG-ENT-11");
        assertThat(aPetition().underTreaty("R-073", TREATY).review())
                .as("nothing objects, so nothing gives way")
                .isEqualTo(aPetition().review());
    }

    @Test
    void R_008_a_treaty_that_is_not_named_overrides_nothing() {
        Petitions petition = aPetition().at("EMB-BER").underTreaty("R-073", " ");

        Finding finding = petition.finding(Check.PLACE_OF_ISSUANCE, "R-008");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-04");
        assertThat(said(finding).get("en")).contains("none is named", "Berlin");
    }

    @Test
    void R_008_lets_what_is_left_to_an_officer_give_way_or_stay_open_as_well() {
        Petitions unconfirmed = aPetition().citizenOf("NP");
        assertThat(unconfirmed.check(Check.PLACE_OF_ISSUANCE).outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);

        assertThat(aPetition()
                        .citizenOf("NP")
                        .underTreaty("R-073", TREATY)
                        .check(Check.PLACE_OF_ISSUANCE)
                        .outcome())
                .isEqualTo(CheckOutcome.PASSED);
        assertThat(aPetition()
                        .citizenOf("NP")
                        .underTreaty("R-073", "")
                        .check(Check.PLACE_OF_ISSUANCE)
                        .outcome())
                .isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
    }

    @Test
    void R_008_does_not_touch_a_rule_that_does_not_bind_yet() {
        Petitions early = aPetition().registeredOn("2026-03-09").at("EMB-BER").underTreaty("R-073", TREATY);

        assertThat(early.finding(Check.PLACE_OF_ISSUANCE, "R-073").verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
    }
}
