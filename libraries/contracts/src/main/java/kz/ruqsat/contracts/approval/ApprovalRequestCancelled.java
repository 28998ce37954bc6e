package kz.ruqsat.contracts.approval;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The case was withdrawn; a later answer is recorded and changes nothing. Source: K7.
 *
 * @param requestId the approval request
 */
public record ApprovalRequestCancelled(UUID requestId) implements Event {}
