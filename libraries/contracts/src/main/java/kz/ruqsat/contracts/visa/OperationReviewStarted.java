package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The body looks at it. Source: state model 5.
 *
 * @param body code of the body, for example {@code MIA75}
 */
public record OperationReviewStarted(String body) implements Event {}
