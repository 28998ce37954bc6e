package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * An agreed invitation is known here and its holder's data are being fetched.
 *
 * @param registrationNumber ten digits
 * @param placeOfIssuance mission id, or {@code EVISA}
 */
public record InvitationReceived(String registrationNumber, String placeOfIssuance) implements Event {}
