package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;

/**
 * One of the four checks: what the machine found and what an officer recorded.
 *
 * @param check which
 * @param outcome as it stands: the officer's result where there is one
 * @param byMachine what the rules found
 * @param findings what was looked at
 * @param officers what officers recorded, the last one counts; empty if nobody did
 */
public record CheckRecord(
        Check check,
        CheckOutcome outcome,
        CheckOutcome byMachine,
        List<Finding> findings,
        List<OfficersResult> officers) {

    /**
     * What an officer recorded.
     *
     * @param outcome passed or failed
     * @param ground code of the ground if it failed, else empty
     * @param reason in the officer's words; stays in the file
     * @param officer subject of the officer's token
     */
    public record OfficersResult(CheckOutcome outcome, String ground, String reason, String officer) {}

    public CheckRecord {
        findings = List.copyOf(findings);
        officers = List.copyOf(officers);
    }

    static CheckRecord of(CheckResult result) {
        return new CheckRecord(result.check(), result.outcome(), result.outcome(), result.findings(), List.of());
    }

    CheckRecord recorded(OfficersResult result) {
        List<OfficersResult> all =
                Stream.concat(officers.stream(), Stream.of(result)).toList();
        return new CheckRecord(check, result.outcome(), byMachine, findings, all);
    }

    /** Whether no officer was needed. */
    boolean isPassedByMachine() {
        return byMachine == CheckOutcome.PASSED && officers.isEmpty();
    }

    /** Codes of the grounds on which the check failed. */
    List<String> groundsFound() {
        if (outcome != CheckOutcome.FAILED) {
            return List.of();
        }
        return officers.isEmpty()
                ? groundsOfMachine()
                : List.of(officers.getLast().ground());
    }

    private List<String> groundsOfMachine() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .distinct()
                .toList();
    }
}
