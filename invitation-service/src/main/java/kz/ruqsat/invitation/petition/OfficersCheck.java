package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Ground;

/**
 * What an officer may record of a check: the result of one the machine left open, and the failure of one the machine passed where the
 * ground is not the machine's to decide. A check the machine failed stays failed.
 */
final class OfficersCheck {

    private static final Set<String> PURPOSE = Set.of("RG-MIA-01", "RG-MIA-06", "RG-MIA-07");
    private static final Set<String> ENTRIES = Set.of("RG-MIA-02", "RG-MIA-03");
    private static final Set<String> PLACE = Set.of("RG-MIA-04", "RG-MIA-05", "RG-MIA-09");

    private OfficersCheck() {}

    static Optional<Refusal> faults(PetitionFile file, RecordCheck command) {
        return groundFaults(command).or(() -> notTheOfficers(file, command));
    }

    private static Optional<Refusal> groundFaults(RecordCheck command) {
        boolean failed = command.outcome() == CheckOutcome.FAILED;
        if (!failed && !command.ground().isEmpty()) {
            return violation("/ground", "unexpected", "A passed check has no ground.");
        }
        if (failed && GroundCodes.all().find(command.ground()).isEmpty()) {
            return violation("/ground", "unknown-value", "A code of the list of grounds.");
        }
        return failed && !belongs(command.check(), command.ground())
                ? violation("/ground", "ground-not-usable", "A ground that fails this check.")
                : Optional.empty();
    }

    /** Which code fails which check. */
    private static boolean belongs(Check check, String ground) {
        return switch (check) {
            case PURPOSE -> PURPOSE.contains(ground);
            case ENTRIES_AND_VALIDITY -> ENTRIES.contains(ground);
            case PLACE_OF_ISSUANCE -> PLACE.contains(ground);
            case REFUSAL_GROUNDS ->
                GroundCodes.isOfReview(ground)
                        && !PURPOSE.contains(ground)
                        && !ENTRIES.contains(ground)
                        && !PLACE.contains(ground);
        };
    }

    private static Optional<Refusal> notTheOfficers(PetitionFile file, RecordCheck command) {
        CheckOutcome byMachine = file.checks().stream()
                .filter(check -> check.check() == command.check())
                .findFirst()
                .orElseThrow()
                .byMachine();
        boolean allowed = switch (byMachine) {
            case LEFT_TO_OFFICER -> true;
            case PASSED -> command.outcome() == CheckOutcome.FAILED && isForOfficers(command.ground());
            case FAILED -> false;
        };
        return allowed
                ? Optional.empty()
                : violation("/outcome", "decided-by-rule", "The rules have decided this check.");
    }

    private static boolean isForOfficers(String ground) {
        return GroundCodes.all()
                .find(ground)
                .map(Ground::automatic)
                .filter(a -> a != Automatic.YES)
                .isPresent();
    }

    private static Optional<Refusal> violation(String pointer, String code, String expected) {
        return Optional.of(Refusal.ruleViolation(
                "This result cannot be recorded for the check.",
                List.of("R-081"),
                List.of(new FieldError(pointer, code, expected))));
    }
}
