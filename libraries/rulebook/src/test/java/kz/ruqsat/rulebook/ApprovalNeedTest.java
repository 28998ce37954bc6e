package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Given;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Matter;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.IssuingBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether a visa case needs the approval of the National Security Committee: R-085, R-123, OQ-14")
class ApprovalNeedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "CHANGE_OF_CATEGORY, MIA_TD, C3, NOTHING, DUE, OQ-14",
        "ISSUE, MIA_TD, C3, NOTHING, DUE, OQ-14",
        "EXTENSION, MIA_TD, C3, NOTHING, DUE, OQ-14",
        // not established for the category: it is sent by default
        "ISSUE, MIA_TD, A3, NOTHING, DUE, OQ-14",
        // approved with the invitation
        "ISSUE, MIA_TD, C3, WITH_INVITATION, NOT_DUE, ",
        // exit visas
        "ISSUE, MIA_TD, B16, NOTHING, NOT_DUE, ",
        // matters that are not sent
        "RESTORATION, MIA_TD, C3, NOTHING, NOT_DUE, OQ-14",
        "REDUCTION, MIA_TD, C3, NOTHING, NOT_DUE, OQ-14",
        "CANCELLATION, MIA_TD, C3, NOTHING, NOT_DUE, OQ-14",
        // no invitation is needed: the lists are checked instead; a mission sends nothing
        "ISSUE, MFA, A3, LIST_CHECK, NOT_DUE, OQ-14",
        "ISSUE, FOREIGN_MISSION, B3, NOTHING, NOT_DUE, OQ-14",
        // no such category
        "ISSUE, MIA_TD, B14, NOTHING, LEFT_TO_OFFICER, "
    })
    void body_matter_and_category_decide(
            Matter matter, IssuingBody body, String category, Given given, Verdict verdict, String assumption) {
        Finding finding = need(matter, body, category, given, DAY);

        assertThat(finding.rule()).isEqualTo("R-085");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEmpty();
        assertThat(String.join("", finding.assumptions())).isEqualTo(assumption == null ? "" : assumption);
        assertThat(said(finding).values()).hasSize(3).noneMatch(text -> text.contains("{") || text.contains("null"));
    }

    @Test
    void before_the_amendments_no_text_asks_for_it_R_085() {
        var before = LocalDate.of(2026, 3, 9);

        assertThat(need(Matter.ISSUE, IssuingBody.MIA_TD, "C3", Given.NOTHING, before)
                        .verdict())
                .isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(need(Matter.ISSUE, IssuingBody.MIA_TD, "C3", Given.NOTHING, before.plusDays(1))
                        .verdict())
                .isEqualTo(Verdict.DUE);
    }

    private static Finding need(Matter matter, IssuingBody body, String category, Given given, LocalDate on) {
        return Rulebook.on(on).approvalNeed(new ApprovalNeedFacts(matter, body, category, given, on));
    }
}
