package kz.ruqsat.contracts.invitation;

import java.time.Instant;
import kz.ruqsat.contracts.Event;

/**
 * A term of the division passed without the act it was for; nothing is decided by that. Source.
 *
 * @param clock the statutory clock
 * @param body code of the competent body, for example {@code MIA75}
 * @param dueBefore first instant after the term, UTC
 */
public record TermMissed(String clock, String body, Instant dueBefore) implements Event {}
