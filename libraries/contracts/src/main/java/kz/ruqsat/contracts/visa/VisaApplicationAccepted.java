package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Accepted at the place of issuance; the term for issue runs. Source: V3, R-133, R-134.
 *
 * @param body code of the competent body, for example {@code MIA75}
 */
public record VisaApplicationAccepted(String body) implements Event {}
