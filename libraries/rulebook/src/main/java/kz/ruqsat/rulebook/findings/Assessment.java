package kz.ruqsat.rulebook.findings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole review of a petition: all four checks, in their order. Source: R-081.
 *
 * @param checks one result for each check
 * @param rulebookVersion data version and state of the law, such as 2026.1/2026-03-10
 */
public record Assessment(List<CheckResult> checks, String rulebookVersion) {
    public Assessment {
        checks = List.copyOf(checks);
        Set<Check> made = checks.stream().map(CheckResult::check).collect(Collectors.toSet());
        if (checks.size() != made.size() || !made.equals(EnumSet.allOf(Check.class))) {
            throw new IllegalArgumentException("An assessment holds each of the four checks once (R-081)");
        }
    }

    /** Result of one check. */
    public CheckResult of(Check check) {
        return checks.stream().filter(one -> one.check() == check).findFirst().orElseThrow();
    }

    /** Whether every check passed; only then a desk may go on without an officer. */
    @JsonIgnore
    public boolean isPassed() {
        return checks.stream().allMatch(check -> check.outcome() == CheckOutcome.PASSED);
    }

    /** Codes of the grounds that were found, each once, in the order of the checks. Source. */
    public List<String> groundsFound() {
        return checks.stream()
                .flatMap(check -> check.findings().stream())
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .distinct()
                .toList();
    }
}
