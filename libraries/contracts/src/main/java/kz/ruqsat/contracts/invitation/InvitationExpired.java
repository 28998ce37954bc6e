package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * The invitation's own term ended and no visa was issued on it. Source: I15.
 *
 * @param registrationNumber ten digits
 */
public record InvitationExpired(String registrationNumber) implements Event {}
