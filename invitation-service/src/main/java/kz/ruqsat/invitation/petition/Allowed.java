package kz.ruqsat.invitation.petition;

import java.util.List;
import kz.ruqsat.contracts.Refusal;

/** What a case takes in each state, under the names that the API has for it; the tests hold it against the state table. */
final class Allowed {

    private Allowed() {}

    static List<String> in(PetitionFile file) {
        return switch (file.standing()) {
            case Standing.Draft _ -> List.of("filing");
            case Standing.Submitted _ -> List.of("return", "acceptance-refusal", "registration", "withdrawal");
            case Standing.Returned _ -> List.of("resubmission", "withdrawal");
            case Standing.Registered _ -> List.of("review", "withdrawal");
            case Standing.InReview s -> inReview(Waiving.isOpenTo(file, s.registeredOn()));
            case Standing.AwaitingKnb _ -> List.of("withdrawal");
            case Standing.AwaitingDecision _ -> List.of("decision", "withdrawal");
            case Standing.Agreed _ -> List.of("annulment");
            case Standing.Terminal _ -> List.of();
        };
    }

    private static List<String> inReview(boolean isWaivable) {
        return isWaivable
                ? List.of("checks", "review-refusal", "approval-request", "approval-waiver", "withdrawal")
                : List.of("checks", "review-refusal", "approval-request", "withdrawal");
    }

    static String nameOf(PetitionCommand command) {
        return switch (command) {
            case PetitionCommand.FilePetition _ -> "filing";
            case PetitionCommand.Resubmit _ -> "resubmission";
            case PetitionCommand.ReturnPetition _ -> "return";
            case PetitionCommand.RefuseAcceptance _ -> "acceptance-refusal";
            case PetitionCommand.Register _ -> "registration";
            case PetitionCommand.AssignReview _ -> "review";
            case PetitionCommand.RecordCheck _ -> "checks";
            case PetitionCommand.RefuseReview _ -> "review-refusal";
            case PetitionCommand.RequestApproval _ -> "approval-request";
            case PetitionCommand.WaiveApproval _ -> "approval-waiver";
            case PetitionCommand.AgreeInvitation _, PetitionCommand.RefuseInvitation _ -> "decision";
            case PetitionCommand.Withdraw _ -> "withdrawal";
            case PetitionCommand.AnnulInvitation _, PetitionCommand.GiveUpInvitation _ -> "annulment";
            case PetitionCommand.FromOtherService _, PetitionCommand.ByTime _ -> "";
        };
    }

    static Refusal refusal(PetitionFile file, PetitionCommand command) {
        Refusal plain = Refusal.stateConflict(file.state(), nameOf(command), in(file));
        return new Refusal(
                plain.problem(),
                plain.detail(),
                rulesAgainst(command),
                plain.grounds(),
                plain.errors(),
                plain.state(),
                plain.allowed());
    }

    /** The rules that forbid a step which is out of its place. */
    private static List<String> rulesAgainst(PetitionCommand command) {
        return switch (command) {
            case PetitionCommand.AgreeInvitation _, PetitionCommand.RefuseInvitation _ -> List.of("R-090", "R-091");
            case PetitionCommand.RequestApproval _ -> List.of("R-081", "R-085");
            case PetitionCommand.WaiveApproval _ -> List.of("R-081", "R-085", "R-052");
            case PetitionCommand.RefuseReview _, PetitionCommand.RecordCheck _ -> List.of("R-081");
            default -> List.of();
        };
    }
}
