package kz.ruqsat.approval.request;

import java.util.List;
import kz.ruqsat.approval.request.ApprovalCommand.OpenRequest;
import kz.ruqsat.approval.request.ApprovalCommand.RecordDispatchRefused;
import kz.ruqsat.approval.request.ApprovalState.Cancelled;
import kz.ruqsat.approval.request.ApprovalState.Dispatching;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.approval.ApprovalRequestCancelled;
import kz.ruqsat.contracts.approval.ApprovalRequestCreated;

/** A request comes to be, is delivered, and is taken back. Source: K1, K2, K7. */
final class Delivery {

    private Delivery() {}

    /** Existing and being delivered are one step: the errand is owed from the moment the request exists. */
    static Outcome<ApprovalFile> open(OpenRequest asked, Act act) {
        ApprovalFile file = ApprovalFile.of(asked, new Dispatching(act.at()));
        return Outcome.moved(file, "K1 K2")
                .publish(new ApprovalRequestCreated(
                        file.requestId(), file.round(), file.service(), file.caseNumber(), file.body()))
                .keep(KeptRows.known(file))
                .send(Errands.dispatch(file.requestId()))
                .done();
    }

    /** Stays in its state: whether it is sent again or taken back is for people to say. */
    static Outcome<ApprovalFile> refused(ApprovalFile file, RecordDispatchRefused command, Act act) {
        return Outcome.unchanged(
                "Berkut refuses the request: " + command.reason(),
                List.of(KeptRows.refused(file, command.reason(), act.at())));
    }

    /** The same bytes under the same id once more, so that Berkut knows a request it has after all. */
    static Outcome<ApprovalFile> again(ApprovalFile file, Act act) {
        return Outcome.unchanged(
                "the request is sent again",
                List.of(KeptRows.sentAgain(file, act)),
                List.of(Errands.dispatch(file.requestId())));
    }

    static Outcome<ApprovalFile> cancel(ApprovalFile file, Act act) {
        return Outcome.moved(file.with(new Cancelled(act.at())), "K7")
                .publish(new ApprovalRequestCancelled(file.requestId()))
                .stop(StatutoryClock.KNB_3WD.name(), StatutoryClock.KNB_30CD.name())
                .callOff(Errands.DISPATCH)
                .send(Errands.withdraw(file.requestId()))
                .done();
    }
}
