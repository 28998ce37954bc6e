package kz.ruqsat.invitation.petition;

import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;

/**
 * A finding as it lies in the file; in all three languages it stands in the history of the review.
 *
 * @param rule rule id
 * @param ruleVersion version of its text
 * @param confidence how sure the rule is
 * @param verdict what it says
 * @param ground code of the ground; empty if none
 * @param explanation in English
 */
public record FindingNote(
        String rule, String ruleVersion, String confidence, Verdict verdict, String ground, String explanation) {

    static FindingNote of(Finding finding) {
        return new FindingNote(
                finding.rule(),
                finding.ruleVersion(),
                finding.confidence().name(),
                finding.verdict(),
                finding.ground(),
                finding.explanation().getOrDefault("en", ""));
    }
}
