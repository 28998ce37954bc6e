package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.AssignReview;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.Register;
import kz.ruqsat.invitation.petition.PetitionCommand.RequestApproval;
import kz.ruqsat.invitation.petition.Standing.AwaitingDecision;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * The automatic desk: acts for the division where policy lets it, and only where no finding is failed or left to an officer. It does I5, I6, I8,
 * I10, and I11 after a rejection. It never returns a petition, never refuses one on a ground of its own, and never decides where an officer has
 * waived the approval.
 *
 * @param policy where it may act
 */
record AutomaticDesk(DeskPolicy policy) {

    Optional<PetitionCommand> next(PetitionFile file) {
        boolean allowed = policy.allows(file.body(), file.content().asked().category());
        return allowed ? step(file) : Optional.empty();
    }

    private static Optional<PetitionCommand> step(PetitionFile file) {
        return switch (file.standing()) {
            case Standing.Submitted s when isAcceptable(file, s) -> Optional.of(new Register());
            case Standing.Registered _ -> Optional.of(new AssignReview());
            case Standing.InReview _ when isPassed(file) -> Optional.of(new RequestApproval());
            case AwaitingDecision s
            when isPassed(file) && !file.approval().waiver().isGiven() && isDecidable(file, s) ->
                Optional.of(decision(s));
            default -> Optional.empty();
        };
    }

    /** Asked as soon as the state systems have answered; the day of their answers is the day of registration. */
    private static boolean isAcceptable(PetitionFile file, Standing.Submitted submitted) {
        return file.registers().isComplete(Moment.FILED)
                && Objections.of(file, submitted.filedOn(), file.registers().lastOn())
                        .isEmpty();
    }

    private static boolean isPassed(PetitionFile file) {
        return !file.checks().isEmpty() && file.checks().stream().allMatch(CheckRecord::isPassedByMachine);
    }

    /** A rejection needs no list; an agreement needs the lists to be clean once more. */
    private static boolean isDecidable(PetitionFile file, AwaitingDecision answered) {
        return !answered.verdict().equals(AwaitingDecision.APPROVED) || Decision.isPlain(file, answered);
    }

    private static PetitionCommand decision(AwaitingDecision answered) {
        return answered.verdict().equals(AwaitingDecision.APPROVED)
                ? new AgreeInvitation()
                : new RefuseInvitation(List.of(GroundCodes.NEGATIVE_ANSWER));
    }
}
