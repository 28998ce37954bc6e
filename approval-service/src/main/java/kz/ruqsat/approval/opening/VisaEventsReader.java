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
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;

/**
 * Says what an event of a visa application or an operation means for its approval request. Their many ends are not known here: the owner says
 * itself that no answer is needed any more.
 */
@ApplicationScoped
class VisaEventsReader implements Intake.Reader {

    @Override
    public Topic topic() {
        return Topic.VISA_EVENTS;
    }

    @Override
    public List<Addressed> read(Intake.Received received) {
        CaseId caseId = received.envelope().subject();
        return switch (received.event()) {
            case VisaApprovalRequested e -> commands(received, open(caseId, e));
            case VisaApprovalCalledOff _ -> commands(received, new CancelRequest());
            default -> List.of();
        };
    }

    private static OpenRequest open(CaseId caseId, VisaApprovalRequested e) {
        return new OpenRequest(
                caseId, e.requestId(), e.round(), Owner.VISA, e.service(), e.caseNumber(), e.body(), e.category());
    }

    private static List<Addressed> commands(Intake.Received received, ApprovalCommand command) {
        return List.of(Addressed.of(ApprovalProcedure.KIND, received.envelope().subject(), command, received.act()));
    }
}
