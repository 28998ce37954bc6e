package kz.ruqsat.approval.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.ruqsat.approval.request.ApprovalCommand;
import kz.ruqsat.approval.request.ApprovalCommand.CancelRequest;
import kz.ruqsat.approval.request.ApprovalCommand.OpenRequest;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.Owner;
import kz.ruqsat.casework.Intake;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.PetitionLapsed;
import kz.ruqsat.contracts.invitation.PetitionRefused;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;

/** Says what an invitation's event means for its approval request. */
@ApplicationScoped
class InvitationEventsReader implements Intake.Reader {

    @Override
    public Topic topic() {
        return Topic.INVITATION_EVENTS;
    }

    @Override
    public List<Addressed> read(Intake.Received received) {
        CaseId caseId = received.envelope().subject();
        return switch (received.event()) {
            case ApprovalRequested e -> commands(received, open(caseId, e));
            // Whatever ends a petition ends the wait for an answer; where there is none, nothing comes of it.
            case PetitionWithdrawn _, PetitionRefused _, PetitionLapsed _ -> commands(received, new CancelRequest());
            default -> List.of();
        };
    }

    private static OpenRequest open(CaseId caseId, ApprovalRequested e) {
        return new OpenRequest(
                caseId,
                e.requestId(),
                e.round(),
                Owner.INVITATION,
                e.service(),
                e.caseNumber(),
                e.body(),
                e.category());
    }

    private static List<Addressed> commands(Intake.Received received, ApprovalCommand command) {
        return List.of(Addressed.of(ApprovalProcedure.KIND, received.envelope().subject(), command, received.act()));
    }
}
