package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Argument;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * What follows where another division is competent: nobody examines the case here, and it goes back with the right division named.
 *
 * @rule R-110 R-111
 */
final class Territory {

    /** Filed at a division that is not competent. */
    static final String OTHER_DIVISION = "RG-ACC-03";

    private Territory() {}

    /** What an officer of the wrong division is told who tries to accept; empty at the right one. */
    static Optional<Refusal> wrong(List<Finding> findings) {
        return finding(findings)
                .map(finding -> Refusal.of(
                                "wrong-territory",
                                Wording.standard().write(finding.explanation()).get("en"),
                                finding.rule())
                        .withGrounds(List.of(OTHER_DIVISION)));
    }

    /** Code of the right division; empty text where it is this one. */
    static String rightDivision(List<Finding> findings) {
        return finding(findings)
                .map(finding -> finding.explanation().arguments().get("rightDivision"))
                .map(argument -> argument instanceof Argument.Text text ? text.text() : "")
                .orElse("");
    }

    private static Optional<Finding> finding(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.verdict() == Verdict.FAILED && finding.ground().equals(OTHER_DIVISION))
                .findFirst();
    }
}
