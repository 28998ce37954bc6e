package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.Map;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * One of the four checks. Source: R-081.
 *
 * @param name by language
 */
public record CheckAnswer(Check check, Map<String, String> name, CheckOutcome outcome, List<FindingAnswer> findings) {

    static CheckAnswer of(CheckResult result, String inviteeAt, Languages languages) {
        return new CheckAnswer(
                result.check(),
                languages.word("check", result.check().name()),
                result.outcome(),
                result.findings().stream()
                        .map(finding -> FindingAnswer.of(finding, inviteeAt, languages))
                        .toList());
    }
}
