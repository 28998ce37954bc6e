package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * A returned application was not filed again in time. Source: V2.
 *
 * @param body code of the competent body, for example {@code MIA75}
 */
public record VisaApplicationLapsed(String body) implements Event {}
