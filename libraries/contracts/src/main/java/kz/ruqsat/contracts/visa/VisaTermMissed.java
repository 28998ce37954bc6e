package kz.ruqsat.contracts.visa;

import java.time.Instant;
import kz.ruqsat.contracts.Event;

/**
 * The term for issue passed; nothing is decided by that. Source: R-134.
 *
 * @param clock the statutory clock
 * @param body code of the competent body, for example {@code MIA75}
 * @param dueBefore first instant after the term, UTC
 */
public record VisaTermMissed(String clock, String body, Instant dueBefore) implements Event {}
