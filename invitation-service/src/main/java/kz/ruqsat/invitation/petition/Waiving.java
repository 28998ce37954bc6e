package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.invitation.ApprovalWaived;
import kz.ruqsat.invitation.petition.PetitionCommand.WaiveApproval;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * The Ministry of Foreign Affairs goes to the decision without the approval, on a recorded basis. I8a. For whom and on which bases is a setting
 * of R-052 (OQ-14); what a division reviews always goes to the Committee.
 */
final class Waiving {

    private static final String MINISTRYS_OFFICER = "MFA_OFFICER";

    private Waiving() {}

    /** Whether the approval may be waived for such a petition at all. */
    static boolean isOpenTo(PetitionFile file, LocalDate registeredOn) {
        return Rulebook.on(registeredOn)
                .mayWaiveApproval(
                        file.content().channel(), file.content().asked().category());
    }

    static Outcome<PetitionFile> waive(PetitionFile file, Standing.InReview review, WaiveApproval command, Act act) {
        return notOpen(file, review, act)
                .or(() -> unknownBasis(command, review))
                .or(() -> Review.openChecks(file))
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> waived(file, review, command, act));
    }

    private static Optional<Refusal> notOpen(PetitionFile file, Standing.InReview review, Act act) {
        boolean open = act.actor().role().equals(MINISTRYS_OFFICER) && isOpenTo(file, review.registeredOn());
        return open
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "Only the Ministry of Foreign Affairs may waive the approval, and only for a petition by note verbale"
                                + " for a category of R-052; send this one for approval.",
                        "R-085",
                        "R-052"));
    }

    private static Optional<Refusal> unknownBasis(WaiveApproval command, Standing.InReview review) {
        List<String> bases = Rulebook.on(review.registeredOn()).waiverBases();
        return bases.contains(command.waiver().basis())
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The approval is waived on a basis of the list alone.",
                        List.of("R-052"),
                        List.of(new FieldError(
                                "/basis", "unknown-value", "One of " + String.join(", ", bases) + "."))));
    }

    /** The decision clock runs as it does from an answer (R-090 by analogy). The reference stays in the file. */
    private static Outcome<PetitionFile> waived(
            PetitionFile file, Standing.InReview review, WaiveApproval command, Act act) {
        String basis = command.waiver().basis();
        PetitionFile next = file.with(file.approval().waived(command.waiver()))
                .in(new Standing.AwaitingDecision(review.registeredOn(), Standing.AwaitingDecision.WAIVED, act.at()));
        return Outcome.moved(next, "I8a")
                .publish(new ApprovalWaived(next.body(), next.content().asked().category(), basis))
                .report(Stages.owed(next, "INV_REVIEW_DONE"))
                .stop(Terms.MIA_REVIEW)
                .start(Terms.decision(next, review.registeredOn(), act.at()))
                .send(Registers.errand(Moment.DECIDING))
                .because(Map.of("basis", basis))
                .done();
    }
}
