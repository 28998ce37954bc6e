package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * Another visa has taken its place: it was extended, restored or reduced. Source: L6, R-021.
 *
 * @param body code of the body that issued the new one, for example {@code MIA75}
 * @param newVisa id of the new one
 */
public record VisaSuperseded(String body, UUID newVisa) implements Event {}
