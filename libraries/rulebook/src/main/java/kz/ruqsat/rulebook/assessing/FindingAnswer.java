package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.Map;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * A finding of the dry run, written out.
 *
 * @param rule rule id
 * @param ruleVersion version of its text
 * @param confidence how sure
 * @param source where the rule is written
 * @param verdict what it says
 * @param ground ground code; empty if none
 * @param field JSON pointer into the petition; empty if it speaks of no single field
 * @param assumptions open questions whose assumed answer mattered
 * @param explanation by language
 */
public record FindingAnswer(
        String rule,
        String ruleVersion,
        Confidence confidence,
        String source,
        Verdict verdict,
        String ground,
        String field,
        List<String> assumptions,
        Map<String, String> explanation) {
    private static final String INVITEE = "/invitee";

    /** Rules speak of one invitee, a petition lists several. */
    static FindingAnswer of(Finding finding, String inviteeAt, Languages languages) {
        String field = finding.field().startsWith(INVITEE + "/")
                ? inviteeAt + finding.field().substring(INVITEE.length())
                : finding.field();
        return new FindingAnswer(
                finding.rule(),
                finding.ruleVersion(),
                finding.confidence(),
                finding.source(),
                finding.verdict(),
                finding.ground(),
                field,
                finding.assumptions(),
                languages.write(finding.explanation()));
    }
}
