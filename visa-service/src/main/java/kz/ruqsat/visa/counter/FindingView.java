package kz.ruqsat.visa.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * A finding as an officer sees it.
 *
 * @param rule rule id
 * @param ruleVersion version of its text
 * @param confidence how sure the rule is
 * @param verdict what it says
 * @param ground code of the ground; empty if none
 * @param field where in the facts; empty if nowhere
 * @param assumptions open questions whose assumed answer mattered
 * @param explanation in English
 */
public record FindingView(
        String rule,
        String ruleVersion,
        String confidence,
        Verdict verdict,
        String ground,
        String field,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> assumptions,
        String explanation) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.ruleVersion(),
                finding.confidence().name(),
                finding.verdict(),
                finding.ground(),
                finding.field(),
                finding.assumptions(),
                Wording.standard().write(finding.explanation()).get("en"));
    }
}
