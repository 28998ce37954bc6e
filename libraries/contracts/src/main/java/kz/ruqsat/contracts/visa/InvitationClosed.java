package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The invitation can no longer be applied on.
 *
 * @param registrationNumber ten digits
 * @param reason {@code USED}, {@code EXPIRED} or {@code ANNULLED}
 */
public record InvitationClosed(String registrationNumber, String reason) implements Event {}
