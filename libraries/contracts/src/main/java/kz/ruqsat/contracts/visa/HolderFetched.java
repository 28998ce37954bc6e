package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The holder's data have come from invitation-service; the invitation can be applied on.
 *
 * @param registrationNumber ten digits
 */
public record HolderFetched(String registrationNumber) implements Event {}
