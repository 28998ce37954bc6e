package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * An officer or the automatic desk took up the review. Source: I6.
 *
 * @param body code of the competent body, for example {@code MIA75}
 */
public record ReviewAssigned(String body) implements Event {}
