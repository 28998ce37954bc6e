package kz.ruqsat.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.contracts.Event;

/**
 * Berkut declared a detailed check before the term ended: 30 calendar days in total. Source: K4, R-087, R-088.
 *
 * @param requestId the approval request
 * @param extendedAt when the declaration was received, UTC
 * @param term the new term and how it came about
 */
public record ReviewExtended(UUID requestId, Instant extendedAt, Computation term) implements Event {}
