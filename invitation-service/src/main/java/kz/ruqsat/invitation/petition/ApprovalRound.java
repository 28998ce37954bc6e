package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;

/**
 * One round of asking for the approval of the National Security Committee.
 *
 * @param requestId id of the request, the same in every retry; given when the case is opened
 * @param round 1 for the first
 * @param terms the Committee's terms in the order they began
 * @param waiver why nobody asks; none where somebody does
 */
public record ApprovalRound(UUID requestId, int round, List<ApprovalTerm> terms, Waiver waiver) {

    public ApprovalRound {
        Objects.requireNonNull(requestId, "requestId");
        terms = List.copyOf(terms);
        // Files from before an approval could be waived hold none.
        waiver = waiver == null ? Waiver.NONE : waiver;
    }

    /** The first round, not begun. */
    static ApprovalRound first(UUID requestId) {
        return new ApprovalRound(requestId, 1, List.of(), Waiver.NONE);
    }

    /** The term that runs now. */
    Optional<ApprovalTerm> running() {
        return terms.stream().filter(ApprovalTerm::isRunning).findFirst();
    }

    /** With whatever runs ended and this term begun. */
    ApprovalRound begun(Computation term, Instant at) {
        List<ApprovalTerm> more = new ArrayList<>(ended(ApprovalTerm.Status.STOPPED, at).terms);
        more.add(new ApprovalTerm(term, ApprovalTerm.Status.RUNNING, at));
        return new ApprovalRound(requestId, round, more, waiver);
    }

    /** With whatever runs ended in this way. */
    ApprovalRound ended(ApprovalTerm.Status how, Instant at) {
        return new ApprovalRound(
                requestId,
                round,
                terms.stream().map(term -> term.ended(how, at)).toList(),
                waiver);
    }

    /** With the approval waived; the request is never made. */
    ApprovalRound waived(Waiver why) {
        return new ApprovalRound(requestId, round, terms, why);
    }
}
