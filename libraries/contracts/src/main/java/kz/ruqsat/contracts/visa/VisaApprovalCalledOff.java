package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The case ended while it waited for the answer; nobody needs one any more. Source: K7.
 *
 * @param requestId the approval request
 */
public record VisaApprovalCalledOff(UUID requestId) implements Event {}
