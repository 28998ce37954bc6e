package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Not filed again in time after its return. Source: state model 5.
 *
 * @param body code of the body, for example {@code MIA75}
 */
public record OperationLapsed(String body) implements Event {}
