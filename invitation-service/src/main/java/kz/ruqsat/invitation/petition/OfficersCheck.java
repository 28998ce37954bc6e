package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Ground;

/**
 * What an officer may record of a check: the result of one the machine left open, and the failure of one the machine passed where the
 * ground is not the machine's to decide. A check the machine failed stays failed.
 */
final class OfficersCheck {

    private OfficersCheck() {}

    static Optional<Refusal> faults(PetitionFile file, RecordCheck command, Rulebook law) {
        return groundFaults(command, law).or(() -> notTheOfficers(file, command));
    }

    private static Optional<Refusal> groundFaults(RecordCheck command, Rulebook law) {
        boolean failed = command.outcome() == CheckOutcome.FAILED;
        if (!failed && !command.ground().isEmpty()) {
            return violation("/ground", "unexpected", "A passed check has no ground.");
        }
        if (failed && GroundCodes.all().find(command.ground()).isEmpty()) {
            return violation("/ground", "unknown-value", "A code of the list of grounds.");
        }
        return failed && !law.fails(command.check(), command.ground())
                ? violation("/ground", "ground-not-usable", "A ground that fails this check.")
                : Optional.empty();
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
