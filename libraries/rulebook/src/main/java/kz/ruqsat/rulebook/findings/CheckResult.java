package kz.ruqsat.rulebook.findings;

import java.util.List;

/**
 * Result of one check with everything that was looked at.
 *
 * @param check which
 * @param outcome result
 * @param findings at least one
 */
public record CheckResult(Check check, CheckOutcome outcome, List<Finding> findings) {
    public CheckResult {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("A check without a finding was not made (R-081): " + check);
        }
    }

    /** Sums up findings: failed if one failed, else left to an officer if one is open or not in force, else passed. */
    public static CheckResult of(Check check, List<Finding> findings) {
        return new CheckResult(check, outcomeOf(findings), findings);
    }

    private static CheckOutcome outcomeOf(List<Finding> findings) {
        CheckOutcome outcome = CheckOutcome.PASSED;
        for (Finding finding : findings) {
            switch (finding.verdict()) {
                case FAILED -> {
                    return CheckOutcome.FAILED;
                }
                case PASSED -> {}
                default -> outcome = CheckOutcome.LEFT_TO_OFFICER;
            }
        }
        return outcome;
    }
}
