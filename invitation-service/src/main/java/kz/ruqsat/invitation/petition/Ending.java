package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.invitation.InvitationAnnulled;
import kz.ruqsat.contracts.invitation.InvitationExpired;
import kz.ruqsat.contracts.invitation.InvitationUsed;
import kz.ruqsat.contracts.invitation.PetitionLapsed;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.contracts.invitation.TermMissed;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.AnnulInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordMissedTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.UseInvitation;
import kz.ruqsat.invitation.petition.Standing.Annulled;
import kz.ruqsat.invitation.petition.Standing.AnnulmentBasis;

/** The other ends of a petition and of an invitation, and terms that passed. I12 to I16. */
final class Ending {

    private Ending() {}

    static Outcome<PetitionFile> withdraw(PetitionFile file, Standing.Open from, Act act) {
        List<ReportedTerm> stopped = Stages.ended(file.approval(), ReportedTerm.Status.STOPPED, act.at());
        PetitionFile next = file.with(file.approval().ended(ApprovalTerm.Status.STOPPED, act.at()))
                .in(new Standing.Withdrawn(from.state()));
        return Outcome.moved(next, "I12")
                .publish(new PetitionWithdrawn(next.cover().caseNumber(), next.body(), from.state()))
                .report(withdrawn(next, from, stopped))
                .stop(Terms.CORRECTION, Terms.MIA_REVIEW, Terms.DECISION)
                .callOff(Registers.ASK)
                .done();
    }

    /** Owed from REGISTERED on; before that nothing had been taken up. */
    private static Move.Stage withdrawn(PetitionFile next, Standing.Open from, List<ReportedTerm> stopped) {
        return switch (from) {
            case Standing.Submitted _, Standing.Returned _ -> Stages.optional(next);
            default -> Stages.last(next, "INV_WITHDRAWN", List.of(), stopped);
        };
    }

    static Outcome<PetitionFile> lapse(PetitionFile file) {
        PetitionFile next = file.in(new Standing.Lapsed());
        return Outcome.moved(next, "I13")
                .publish(new PetitionLapsed(next.cover().caseNumber(), next.body()))
                .report(Stages.last(next, "INV_WITHDRAWN", List.of(), List.of()))
                .done();
    }

    static Outcome<PetitionFile> use(PetitionFile file, UseInvitation command) {
        PetitionFile next = file.in(new Standing.Used(command.visaId()));
        return Outcome.moved(next, "I14")
                .publish(new InvitationUsed(next.cover().registrationNumber(), command.visaId()))
                .report(Stages.optional(next))
                .stop(Terms.INVITATION)
                .done();
    }

    static Outcome<PetitionFile> expire(PetitionFile file) {
        PetitionFile next = file.in(new Standing.Expired());
        return Outcome.moved(next, "I15")
                .publish(new InvitationExpired(next.cover().registrationNumber()))
                .report(Stages.optional(next))
                .done();
    }

    static Outcome<PetitionFile> annul(PetitionFile file, AnnulInvitation command) {
        return GroundCodes.faults(command.grounds(), GroundCodes::isOfReview, "R-082")
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> annulled(file, new Annulled(AnnulmentBasis.GROUND, command.grounds())));
    }

    /** The inviter needs no ground; the stage is the body's all the same. */
    static Outcome<PetitionFile> giveUp(PetitionFile file) {
        return annulled(file, new Annulled(AnnulmentBasis.INVITER_REQUEST, List.of()));
    }

    private static Outcome<PetitionFile> annulled(PetitionFile file, Annulled annulled) {
        PetitionFile next = file.in(annulled);
        List<String> grounds = annulled.grounds();
        String basis = annulled.basis().name();
        return Outcome.moved(next, "I16")
                .publish(new InvitationAnnulled(next.cover().registrationNumber(), next.body(), grounds, basis))
                .report(Stages.last(next, "INV_ANNULLED", grounds, List.of()))
                .stop(Terms.INVITATION)
                .because(Map.of("basis", basis, "grounds", grounds))
                .done();
    }

    /** Nothing is decided by it; the breach is told to the monitoring system with an optional stage. */
    static Outcome<PetitionFile> missed(PetitionFile file, RecordMissedTerm command) {
        String rule = command.clock().equals(Terms.DECISION) ? "R-090" : "R-083";
        return Outcome.moved(file, rule)
                .publish(new TermMissed(command.clock(), file.body(), command.dueBefore()))
                .report(Stages.optional(file))
                .because(Map.of("clock", command.clock()))
                .done();
    }
}
