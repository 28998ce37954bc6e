package kz.ruqsat.visa.operationdesk;

import java.util.List;
import java.util.Map;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule says of an operation.
 *
 * @param explanation one sentence by language
 */
@Schema(name = "FindingOnOperation", description = "What a rule says of an operation")
record FindingView(
        String rule,
        String ruleVersion,
        String confidence,
        String source,
        Verdict verdict,
        String ground,
        String field,
        List<String> assumptions,
        Map<String, String> explanation) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.ruleVersion(),
                finding.confidence().name(),
                finding.source(),
                finding.verdict(),
                finding.ground(),
                finding.field(),
                finding.assumptions(),
                Wording.standard().write(finding.explanation()));
    }
}
