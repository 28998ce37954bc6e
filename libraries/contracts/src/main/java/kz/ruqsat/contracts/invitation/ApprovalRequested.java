package kz.ruqsat.contracts.invitation;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * All four checks passed; the approval of the National Security Committee is asked for. Source: I8, R-081, R-085.
 *
 * @param requestId id of the approval request, the same in every retry
 * @param round 1, or more where a case needs a second request
 * @param service {@code S1}, {@code S2} or {@code S3}
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param bodyKind {@code MIA_TD} or {@code MFA}
 * @param category visa category asked for
 */
public record ApprovalRequested(
        UUID requestId, int round, String service, String caseNumber, String body, String bodyKind, String category)
        implements Event {}
