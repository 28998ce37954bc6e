package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.rules.grounds.GroundsRules;

/** What would become of a petition as it is. The registers are not asked in a dry run, so it is never certain that it reaches the Committee. */
public enum Outlook {
    /** Not taken when filed, or returned for correction. Source. */
    RETURNED,
    /** Refused at acceptance or in review; the Committee never hears of it. Source: R-080. */
    REFUSED,
    /** The machine cannot decide, an officer does. */
    LEFT_TO_OFFICER,
    /** Sent for approval, unless a register holds something against it. Source: R-085. */
    TO_KNB_UNLESS_REGISTERS_OBJECT;

    static Outlook of(List<Finding> acceptance, List<CheckResult> checks, Grounds grounds) {
        if (failed(acceptance).anyMatch(finding -> isReturn(finding, grounds))) {
            return RETURNED;
        }
        List<Finding> review =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        if (Stream.concat(failed(acceptance), failed(review)).findAny().isPresent()) {
            return REFUSED;
        }
        boolean open = acceptance.stream().anyMatch(Outlook::isOpen)
                || review.stream().anyMatch(finding -> finding.verdict() != Verdict.PASSED && isLookedUp(finding));
        return open ? LEFT_TO_OFFICER : TO_KNB_UNLESS_REGISTERS_OBJECT;
    }

    private static Stream<Finding> failed(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.verdict() == Verdict.FAILED);
    }

    private static boolean isReturn(Finding finding, Grounds grounds) {
        Optional<Ground> ground = grounds.find(finding.ground());
        return ground.filter(row -> row.effect() == GroundEffect.RETURN_OR_BLOCK)
                .isPresent();
    }

    private static boolean isOpen(Finding finding) {
        return finding.verdict() == Verdict.LEFT_TO_OFFICER || finding.verdict() == Verdict.NOT_IN_FORCE;
    }

    private static boolean isLookedUp(Finding finding) {
        return !finding.explanation().code().equals(GroundsRules.NOT_LOOKED_UP);
    }
}
