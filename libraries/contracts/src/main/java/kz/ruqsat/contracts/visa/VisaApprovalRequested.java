package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A visa application or an operation on a visa asks for the approval of the National Security Committee. Source: V8, R-085, R-123.
 *
 * @param requestId id of the approval request, the same in every retry
 * @param round 1, or more where a case needs a second request
 * @param service {@code S2} or {@code S3}
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param bodyKind {@code MIA_TD} or {@code MFA}
 * @param category visa category asked for
 */
public record VisaApprovalRequested(
        UUID requestId, int round, String service, String caseNumber, String body, String bodyKind, String category)
        implements Event {}
