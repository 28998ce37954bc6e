package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * Another visa was issued in the place of this invalid one; there is no second. Source: R-022.
 *
 * @param newVisa id of that visa
 */
public record InvalidVisaReplaced(UUID newVisa) implements Event {}
