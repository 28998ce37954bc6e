package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * Withdrawn by the inviting party. Source: I12.
 *
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param atState state it was withdrawn in
 */
public record PetitionWithdrawn(String caseNumber, String body, String atState) implements Event {}
