package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Given;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Matter;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether a visa case needs the approval of the National Security Committee: R-085, R-123, OQ-14")
class ApprovalNeedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "CHANGE_OF_CATEGORY, C3, NOT_GIVEN, DUE, OQ-14",
        "ISSUE, C3, NOT_GIVEN, DUE, OQ-14",
        "EXTENSION, C3, NOT_GIVEN, DUE, OQ-14",
        // not established for the category: it is sent by default
        "ISSUE, A3, NOT_GIVEN, DUE, OQ-14",
        // approved with the invitation
        "ISSUE, C3, WITH_INVITATION, NOT_DUE, ",
        // exit visas
        "ISSUE, B16, NOT_GIVEN, NOT_DUE, ",
        // matters that are not sent
        "RESTORATION, C3, NOT_GIVEN, NOT_DUE, OQ-14",
        "REDUCTION, C3, NOT_GIVEN, NOT_DUE, OQ-14",
        "CANCELLATION, C3, NOT_GIVEN, NOT_DUE, OQ-14",
        // no such category
        "ISSUE, B14, NOT_GIVEN, LEFT_TO_OFFICER, "
    })
    void matter_and_category_decide(Matter matter, String category, Given given, Verdict verdict, String assumption) {
        Finding finding = need(matter, category, given, DAY);

        assertThat(finding.rule()).isEqualTo("R-085");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEmpty();
        assertThat(String.join("", finding.assumptions())).isEqualTo(assumption == null ? "" : assumption);
        assertThat(said(finding).values()).hasSize(3).noneMatch(text -> text.contains("{") || text.contains("null"));
    }

    @Test
    void before_the_amendments_no_text_asks_for_it_R_085() {
        var before = LocalDate.of(2026, 3, 9);

        assertThat(need(Matter.ISSUE, "C3", Given.NOT_GIVEN, before).verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(need(Matter.ISSUE, "C3", Given.NOT_GIVEN, before.plusDays(1)).verdict())
                .isEqualTo(Verdict.DUE);
    }

    private static Finding need(Matter matter, String category, Given given, LocalDate on) {
        return Rulebook.on(on).approvalNeed(new ApprovalNeedFacts(matter, category, given, on));
    }
}
