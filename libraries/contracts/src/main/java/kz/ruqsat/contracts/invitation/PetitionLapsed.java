package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * The time for correction ended without one. Source: I13.
 *
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 */
public record PetitionLapsed(String caseNumber, String body) implements Event {}
