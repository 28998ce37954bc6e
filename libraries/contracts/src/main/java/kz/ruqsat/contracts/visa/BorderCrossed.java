package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * The border was crossed on a valid visa, which stays valid. Source: R-131.
 *
 * @param crossingId the crossing in the border's own register
 * @param direction {@code ENTRY} or {@code EXIT}
 * @param crossedAt when, UTC; may lie before the time of the event
 * @param borderPoint code of the border point
 */
public record BorderCrossed(UUID crossingId, String direction, Instant crossedAt, String borderPoint)
        implements Event {}
