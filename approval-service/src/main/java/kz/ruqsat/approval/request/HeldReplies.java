package kz.ruqsat.approval.request;

import io.smallrye.mutiny.Uni;
import kz.ruqsat.contracts.CaseId;

/** Port: replies that came before the receipt, see {@link Replies#hold}. */
public interface HeldReplies {

    /** Decides those of a case, in the order of the topic; nothing happens while its receipt is not known. Safe to repeat. */
    Uni<Void> decide(CaseId caseId);

    /** Decides all that can be decided. */
    Uni<Void> decideAll();
}
