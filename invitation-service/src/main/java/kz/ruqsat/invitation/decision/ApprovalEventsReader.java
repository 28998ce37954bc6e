package kz.ruqsat.invitation.decision;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Intake.Reader;
import kz.ruqsat.casework.Intake.Received;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewExtended;
import kz.ruqsat.contracts.approval.ReviewOverdue;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.invitation.petition.PetitionCommand;
import kz.ruqsat.invitation.petition.PetitionCommand.ExtendApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.MarkApprovalOverdue;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordAnswer;
import kz.ruqsat.invitation.petition.PetitionCommand.StartApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionProcedure;

/** What the course of an approval request means for the petition that asked. K3, K4, K8, I9. Requests of visa cases find no petition. */
@Singleton
class ApprovalEventsReader implements Reader {

    @Override
    public Topic topic() {
        return Topic.APPROVAL_EVENTS;
    }

    @Override
    public List<Addressed> read(Received received) {
        return command(received.event())
                .map(command ->
                        Addressed.of(PetitionProcedure.KIND, received.envelope().subject(), command, received.act()))
                .stream()
                .toList();
    }

    private static Optional<PetitionCommand> command(Event event) {
        return switch (event) {
            case ReviewStarted e -> Optional.of(new StartApprovalTerm(e.requestId(), e.acceptedAt(), e.term()));
            case ReviewExtended e -> Optional.of(new ExtendApprovalTerm(e.requestId(), e.extendedAt(), e.term()));
            case ReviewOverdue e -> Optional.of(new MarkApprovalOverdue(e.requestId(), e.clock(), e.dueBefore()));
            case ReviewAnswered e -> Optional.of(new RecordAnswer(e.requestId(), e.verdict(), e.receivedAt()));
            default -> Optional.empty();
        };
    }
}
