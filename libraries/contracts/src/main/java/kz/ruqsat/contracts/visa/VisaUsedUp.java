package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The single entry is spent: the country was left. Source: L3, R-131.
 *
 * @param body code of the body that issued the visa, for example {@code EMB-DEL}
 * @param crossingId the exit in the border's own register
 * @param crossedAt when, UTC; may lie before the time of the event
 */
public record VisaUsedUp(String body, UUID crossingId, Instant crossedAt) implements Event {}
