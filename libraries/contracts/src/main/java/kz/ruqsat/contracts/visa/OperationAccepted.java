package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Accepted by the competent body; the term runs. Source: state model 5, R-136.
 *
 * @param body code of the body, for example {@code MIA75}
 */
public record OperationAccepted(String body) implements Event {}
