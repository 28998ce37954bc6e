package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The visa was cancelled. Source: L5, R-031, R-145, R-146.
 *
 * @param body code of the body that cancelled it, for example {@code MIA75}
 * @param ground code of the ground of cancellation, for example {@code NEW_VISA_ISSUED}
 */
public record VisaCancelled(String body, String ground) implements Event {}
