package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * A finding as a caller sees it.
 *
 * @param rule rule id
 * @param ruleVersion version of its text
 * @param confidence how sure the rule is
 * @param source where the rule is written
 * @param verdict what it says
 * @param ground code of the ground; empty if none
 * @param assumptions open questions whose assumed answer mattered
 * @param explanation in English
 */
public record FindingView(
        String rule,
        String ruleVersion,
        String confidence,
        String source,
        Verdict verdict,
        String ground,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> assumptions,
        String explanation) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.ruleVersion(),
                finding.confidence().name(),
                finding.source(),
                finding.verdict(),
                finding.ground(),
                finding.assumptions(),
                Wording.standard().write(finding.explanation()).get("en"));
    }
}
