package kz.ruqsat.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A second, different final answer came. It is an incident and decides nothing. Source: R-093.
 *
 * @param requestId the approval request
 * @param verdict what the second answer says
 * @param receivedAt when it reached us, UTC
 */
public record ContradictionRecorded(UUID requestId, String verdict, Instant receivedAt) implements Event {}
