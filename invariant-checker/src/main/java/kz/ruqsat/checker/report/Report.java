package kz.ruqsat.checker.report;

import java.util.List;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.check.Outcome.Examined;
import kz.ruqsat.checker.check.Violation;
import kz.ruqsat.checker.picture.Picture;

/**
 * What came of all checks.
 *
 * @param picture what was looked at
 * @param results in the order of the codes
 */
public record Report(Picture picture, List<Result> results) {

    /** A check and what came of it. */
    public record Result(Check check, Outcome outcome) {

        /** What does not hold; empty if all does. */
        public List<Violation> violations() {
            return outcome instanceof Examined examined ? examined.violations() : List.of();
        }
    }

    /** Codes of the checks that found something. */
    public List<String> broken() {
        return results.stream()
                .filter(result -> !result.violations().isEmpty())
                .map(result -> result.check().code())
                .toList();
    }

    /** Whether no check found anything. */
    public boolean isClean() {
        return broken().isEmpty();
    }

    /** Rows all checks looked at together. */
    public long rows() {
        return results.stream().mapToLong(result -> result.outcome().rows()).sum();
    }

    /** Violations of all checks together. */
    public long violations() {
        return results.stream().mapToLong(result -> result.violations().size()).sum();
    }

    /** Checks that had nothing to look at. */
    public long notApplicable() {
        return results.stream()
                .filter(result -> result.outcome() instanceof Outcome.NotApplicable)
                .count();
    }
}
