package kz.ruqsat.approval.request;

import java.util.Objects;
import java.util.UUID;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;

/**
 * The file of a request. It is kept under the id of the case that asked; a later round takes the place of the one before, whose way stays in
 * the history.
 *
 * @param caseId the case that asked
 * @param requestId the request of the present round
 * @param round from 1
 * @param owner the service that owns the case
 * @param service {@code S1}, {@code S2} or {@code S3}
 * @param caseNumber the number people use
 * @param body code of the competent body
 * @param category visa category
 * @param standing how it stands
 */
public record ApprovalFile(
        CaseId caseId,
        UUID requestId,
        int round,
        Owner owner,
        String service,
        String caseNumber,
        String body,
        String category,
        ApprovalState standing)
        implements CaseFile {

    public ApprovalFile {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(standing, "standing");
        // Files from before visa cases could ask name no owner.
        owner = owner == null ? Owner.INVITATION : owner;
        if (round < 1) {
            throw new IllegalArgumentException("rounds count from 1, not " + round);
        }
    }

    static ApprovalFile of(ApprovalCommand.OpenRequest asked, ApprovalState standing) {
        return new ApprovalFile(
                asked.caseId(),
                asked.requestId(),
                asked.round(),
                asked.owner(),
                asked.service(),
                asked.caseNumber(),
                asked.body(),
                asked.category(),
                standing);
    }

    ApprovalFile with(ApprovalState next) {
        return new ApprovalFile(caseId, requestId, round, owner, service, caseNumber, body, category, next);
    }

    /** Whether that is the request of the present round. */
    boolean is(UUID request) {
        return requestId.equals(request);
    }

    @Override
    public String state() {
        return standing.code();
    }

    /** True while a term has passed and no answer has come. */
    public boolean overdue() {
        return standing instanceof ApprovalState.UnderReview s && s.overdue();
    }

    @Override
    public Keys keys() {
        return new Keys(caseNumber, "", body, "");
    }
}
