package kz.ruqsat.contracts.invitation;

import java.time.LocalDate;
import kz.ruqsat.contracts.Event;

/**
 * Accepted and registered; the rule version is fixed. Source: I5, R-003.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param registeredOn civil date in Kazakhstan that selects the rule version
 */
public record PetitionRegistered(String body, LocalDate registeredOn) implements Event {}
