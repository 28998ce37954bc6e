package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Withdrawn by whoever asked for it. Source: state model 5.
 *
 * @param body code of the body, for example {@code MIA75}
 */
public record OperationWithdrawn(String body) implements Event {}
