package kz.ruqsat.approval.request;

import java.util.List;
import kz.ruqsat.approval.request.ApprovalCommand.ExtendReview;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.approval.ContradictionRecorded;

/** Replies that change no state; each leaves its disposition all the same. Source, P-K4. */
final class Replies {

    private Replies() {}

    /**
     * Berkut can answer before its receipt has reached us, and what it accepted is then not known here: neither the hash that binds the
     * answer nor the moment from which lateness counts. So the reply is put aside, undecided, and decided right after the receipt (K3), in
     * the order of the topic. Waiting on the topic instead would hold up every other case while Berkut's HTTP side is away; taking the
     * answer for a receipt would invent the start of a statutory term.
     */
    static Outcome<ApprovalFile> hold(ApprovalFile file, ReplyCommand command) {
        return Outcome.unchanged("the receipt is not known yet", List.of(KeptRows.held(file, command)));
    }

    static Outcome<ApprovalFile> afterClose(ApprovalFile file, ReplyCommand command) {
        return disposed(file, command, Disposition.AFTER_CLOSE, "nobody waits for an answer (K7)");
    }

    static Outcome<ApprovalFile> unbound(ApprovalFile file, ReplyCommand command) {
        return disposed(file, command, Disposition.BINDING_MISMATCH, "not about the bytes that were accepted");
    }

    static Outcome<ApprovalFile> implausible(ApprovalFile file, ReplyCommand command) {
        return disposed(file, command, Disposition.IMPLAUSIBLE_TIME, "issued before the request was accepted");
    }

    static Outcome<ApprovalFile> repeated(ApprovalFile file, ReplyCommand command) {
        return disposed(file, command, Disposition.DUPLICATE_SAME, "said before (R-093)");
    }

    static Outcome<ApprovalFile> notExtended(ApprovalFile file, ExtendReview command) {
        return disposed(file, command, Disposition.EXTENSION_REFUSED, "only once and within the first term (R-088)");
    }

    /** An incident is published; the state stays. */
    static Outcome<ApprovalFile> contradicted(ApprovalFile file, ReplyCommand command) {
        Reply reply = command.reply();
        return Outcome.moved(file, "R-093")
                .publish(new ContradictionRecorded(
                        file.requestId(), command.says().name(), reply.receivedAt()))
                .keep(KeptRows.disposed(
                        file, reply, Disposition.DUPLICATE_CONFLICTING, "contradicts what was said before (R-093)"))
                .done();
    }

    private static Outcome<ApprovalFile> disposed(
            ApprovalFile file, ReplyCommand command, Disposition disposition, String detail) {
        return Outcome.unchanged(detail, List.of(KeptRows.disposed(file, command.reply(), disposition, detail)));
    }
}
