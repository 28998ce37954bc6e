package kz.ruqsat.contracts.approval;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A request to the National Security Committee exists and is being delivered. Source: K1, K2.
 *
 * @param requestId the approval request
 * @param round 1, or more where a case needs a second request
 * @param service {@code S1}, {@code S2} or {@code S3}
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 */
public record ApprovalRequestCreated(UUID requestId, int round, String service, String caseNumber, String body)
        implements Event {}
