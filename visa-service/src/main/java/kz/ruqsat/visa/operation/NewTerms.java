package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * What an operation gives: the same visa until another day, the same visa once more, an exit visa, or nothing.
 *
 * @rule R-143 R-144 R-148 R-149
 */
final class NewTerms {

    private static final String EXIT = "R-148";
    private static final int WHOLE_VALIDITY = 0;

    private NewTerms() {}

    /** Why an operation cannot give that; empty if it can. */
    static Optional<Refusal> faultOf(Wanted wanted, Operation asked, List<Finding> findings) {
        boolean possible = switch (asked) {
            case Extend _ -> wanted == Wanted.NEW_VISA;
            case Restore _ -> wanted == Wanted.NEW_VISA || wanted == Wanted.EXIT_VISA && speaks(findings);
            case Reduce _ -> wanted != Wanted.NO_VISA;
            case Cancel _ -> wanted == ending(findings) || wanted != Wanted.NEW_VISA && isOpen(findings);
        };
        return possible ? Optional.empty() : Optional.of(impossible());
    }

    /** Whether the rule on exit visas says anything of the case. */
    private static boolean speaks(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(EXIT));
    }

    private static boolean isOpen(List<Finding> findings) {
        return says(findings, Verdict.LEFT_TO_OFFICER);
    }

    private static Wanted ending(List<Finding> findings) {
        return says(findings, Verdict.DUE) ? Wanted.EXIT_VISA : Wanted.NO_VISA;
    }

    private static boolean says(List<Finding> findings, Verdict verdict) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(EXIT) && finding.verdict() == verdict);
    }

    private static Refusal impossible() {
        String detail = "The operation does not give this; see what the rules say of an exit visa.";
        return Refusal.ruleViolation(
                detail, List.of(EXIT), List.of(new FieldError("/result", "not-acceptable", detail)));
    }

    /** What another visa allows that takes the place of this one from a day on. */
    static VisaTerms of(Wanted wanted, Operation asked, VisaTerms old, LocalDate on) {
        return wanted == Wanted.EXIT_VISA ? exit(asked, on) : next(asked, old, on);
    }

    private static VisaTerms next(Operation asked, VisaTerms old, LocalDate on) {
        return switch (asked) {
            case Extend(LocalDate newEndsOn, var _, var _) ->
                until(newEndsOn, old.validFrom().isAfter(on) ? old.validFrom() : on, old);
            case Reduce(LocalDate newEndsOn, var _) -> until(newEndsOn, old.validFrom(), old);
            case Restore _ -> old;
            case Cancel _ -> throw new IllegalArgumentException("a cancellation gives no visa of the same kind");
        };
    }

    private static VisaTerms until(LocalDate newEndsOn, LocalDate from, VisaTerms old) {
        return new VisaTerms(old.category(), old.entries(), from, newEndsOn, old.stayDays());
    }

    /** As long as the table allows, and not beyond the day that a reduction asks for. */
    private static VisaTerms exit(Operation asked, LocalDate on) {
        Rulebook law = Rulebook.on(on);
        List<String> categories =
                asked instanceof Restore ? law.exitVisasAfterLostPassport() : law.exitVisasAfterCancellation();
        var row = law.referenceData().categories().find(categories.getFirst()).orElseThrow();
        LocalDate longest = on.plus(
                        row.limitsFor(EntryKind.SINGLE).orElseThrow().validity())
                .minusDays(1);
        LocalDate last = asked instanceof Reduce(LocalDate newEndsOn, var _) && newEndsOn.isBefore(longest)
                ? newEndsOn
                : longest;
        return new VisaTerms(row.code(), EntryKind.SINGLE, on, last, WHOLE_VALIDITY);
    }
}
