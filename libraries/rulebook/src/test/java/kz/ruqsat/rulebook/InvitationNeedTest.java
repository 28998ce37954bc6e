package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.ChangedData;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether a visa needs an invitation: R-050, R-060")
class InvitationNeedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({
        // listed states, single entry, the categories that are free for them
        "A3, SINGLE, DE, R-060, NOT_DUE",
        "B1, SINGLE, US, R-060, NOT_DUE",
        "B3, SINGLE, GB, R-060, NOT_DUE",
        "B10, SINGLE, JP, R-060, NOT_DUE",
        "B12, SINGLE, DE, R-060, NOT_DUE",
        "B12-1, SINGLE, DE, R-060, NOT_DUE",
        // B2 is in conflict between the sources: not free (OQ-11)
        "B2, SINGLE, DE, R-050, DUE",
        // other number of entries, other category, other citizenship
        "B3, MULTIPLE, DE, R-050, DUE",
        "C3, SINGLE, DE, R-050, DUE",
        "B3, SINGLE, IN, R-050, DUE",
        // ethnic Kazakhs file their own application, whatever their citizenship
        "C10, SINGLE, MN, R-060, NOT_DUE",
        "C10, MULTIPLE, CN, R-060, NOT_DUE",
        // categories without invitation, under conditions, not offered
        "B13, SINGLE, IN, R-050, NOT_DUE",
        "B16, SINGLE, IN, R-050, NOT_DUE",
        "C1, SINGLE, IN, R-050, LEFT_TO_OFFICER",
        "B14, SINGLE, IN, R-050, LEFT_TO_OFFICER"
    })
    void the_rule_that_decides_is_named(
            String category, EntryKind entries, String citizenship, String rule, Verdict verdict) {
        Finding finding = need(category, entries, new Nationality.Citizen(citizenship));

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEmpty();
        assertThat(said(finding).values()).hasSize(3).noneMatch(text -> text.contains("{") || text.contains("null"));
    }

    @Test
    void R_060_rests_on_examples_OQ_10() {
        Finding listed = need("B3", EntryKind.SINGLE, new Nationality.Citizen("DE"));
        Finding missing = need("B3", EntryKind.SINGLE, new Nationality.Citizen("IN"));

        assertThat(listed.assumptions()).containsExactly("OQ-10");
        assertThat(missing.assumptions())
                .as("that a state is not among the examples tells nothing")
                .containsExactly("OQ-10");
        assertThat(missing.confidence()).isEqualTo(Confidence.RECALL);
        assertThat(need("B2", EntryKind.SINGLE, new Nationality.Citizen("IN")).assumptions())
                .containsExactly("OQ-11", "OQ-10");
    }

    @Test
    void R_050_assumes_nothing_where_no_list_could_change_the_answer() {
        assertThat(need("C3", EntryKind.SINGLE, new Nationality.Citizen("IN")).assumptions())
                .isEmpty();
        assertThat(need("B3", EntryKind.MULTIPLE, new Nationality.Citizen("IN")).assumptions())
                .isEmpty();
        Finding stateless = need("B3", EntryKind.SINGLE, new Nationality.Stateless("DE", "DE"));
        assertThat(stateless.verdict()).as("the list is one of citizens").isEqualTo(Verdict.DUE);
        assertThat(stateless.assumptions()).isEmpty();
    }

    @Test
    void R_060_a_whole_list_leaves_no_assumption_to_those_who_are_not_on_it() {
        ReferenceData whole =
                ChangedData.of("invitation-free.json", "\"extent\": \"EXAMPLES\"", "\"extent\": \"COMPLETE\"");

        Finding finding = Rulebook.on(DAY, whole)
                .invitationNeed(new InvitationNeedFacts("B3", EntryKind.SINGLE, new Nationality.Citizen("IN"), DAY));

        assertThat(finding.verdict()).isEqualTo(Verdict.DUE);
        assertThat(finding.assumptions()).isEmpty();
        assertThat(finding.confidence()).isEqualTo(Confidence.OLD);
    }

    private static Finding need(String category, EntryKind entries, Nationality nationality) {
        return Rulebook.on(DAY).invitationNeed(new InvitationNeedFacts(category, entries, nationality, DAY));
    }
}
