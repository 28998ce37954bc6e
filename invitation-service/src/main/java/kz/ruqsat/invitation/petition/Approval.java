package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.invitation.ApprovalAnswered;
import kz.ruqsat.contracts.invitation.ApprovalExtended;
import kz.ruqsat.contracts.invitation.ApprovalOverdue;
import kz.ruqsat.contracts.invitation.SentForApproval;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.ExtendApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.MarkApprovalOverdue;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordAnswer;
import kz.ruqsat.invitation.petition.PetitionCommand.StartApprovalTerm;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * How the case follows what approval-service tells of its request. K3, K4, K8, I9. The clocks of the Committee are kept there; the stages owed
 * for these steps carry its terms along.
 */
final class Approval {

    private Approval() {}

    static Outcome<PetitionFile> start(PetitionFile file, StartApprovalTerm command) {
        if (isOfAnother(file, command.requestId()) || !file.approval().terms().isEmpty()) {
            return Outcome.unchanged("not the first receipt of this request");
        }
        PetitionFile next = file.with(file.approval().begun(command.term(), command.acceptedAt()));
        return Outcome.moved(next, "K3")
                .publish(new SentForApproval(command.requestId(), command.acceptedAt()))
                .report(Stages.owed(next, "INV_SENT_TO_KNB", Stages.started(command.term(), command.acceptedAt())))
                .stop(Terms.MIA_REVIEW)
                .done();
    }

    static Outcome<PetitionFile> extend(PetitionFile file, ExtendApprovalTerm command) {
        if (isOfAnother(file, command.requestId())) {
            return ofAnother();
        }
        Instant at = command.extendedAt();
        List<ReportedTerm> mentioned = new ArrayList<>(Stages.ended(file.approval(), ReportedTerm.Status.STOPPED, at));
        mentioned.add(Stages.started(command.term(), at));
        PetitionFile next = file.with(file.approval().begun(command.term(), at));
        return Outcome.moved(next, "K4")
                .publish(new ApprovalExtended(command.requestId(), at))
                .report(Stages.owed(next, "INV_KNB_EXTENDED", mentioned.toArray(ReportedTerm[]::new)))
                .done();
    }

    /** Silence is neither approval nor refusal: the case waits. */
    static Outcome<PetitionFile> overdue(PetitionFile file, MarkApprovalOverdue command) {
        if (isOfAnother(file, command.requestId())) {
            return ofAnother();
        }
        Instant at = command.dueBefore();
        List<ReportedTerm> missed = Stages.ended(file.approval(), ReportedTerm.Status.MISSED, at);
        PetitionFile next = file.with(file.approval().ended(ApprovalTerm.Status.MISSED, at));
        return Outcome.moved(next, "K8")
                .publish(new ApprovalOverdue(command.requestId(), at))
                .report(Stages.owed(next, "INV_KNB_OVERDUE", missed.toArray(ReportedTerm[]::new)))
                .because(Map.of("clock", command.clock()))
                .done();
    }

    /** A late answer counts as well; neither event nor stage says what it was. */
    static Outcome<PetitionFile> answered(PetitionFile file, Standing.AwaitingKnb waiting, RecordAnswer command) {
        if (isOfAnother(file, command.requestId())) {
            return ofAnother();
        }
        Instant at = command.receivedAt();
        List<ReportedTerm> stopped = Stages.ended(file.approval(), ReportedTerm.Status.STOPPED, at);
        PetitionFile next = file.with(file.approval().ended(ApprovalTerm.Status.STOPPED, at))
                .in(new Standing.AwaitingDecision(waiting.registeredOn(), command.verdict(), at));
        return Outcome.moved(next, "I9")
                .publish(new ApprovalAnswered(command.requestId(), at))
                .report(Stages.owed(next, "INV_KNB_ANSWERED", stopped.toArray(ReportedTerm[]::new)))
                .stop(Terms.MIA_REVIEW)
                .start(Terms.decision(next, waiting.registeredOn(), at))
                .send(Registers.errand(Moment.DECIDING))
                .done();
    }

    private static boolean isOfAnother(PetitionFile file, UUID requestId) {
        return !file.approval().requestId().equals(requestId);
    }

    private static Outcome<PetitionFile> ofAnother() {
        return Outcome.unchanged("of another request");
    }
}
