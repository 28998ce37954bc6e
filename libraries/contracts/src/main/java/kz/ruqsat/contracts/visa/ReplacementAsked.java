package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * An application takes the place of an invalid visa of the same person. Source: R-022.
 *
 * @param invalidVisa id of that visa
 * @param fee {@code WAIVED} where the body that issued it made the correction, else {@code DUE}
 */
public record ReplacementAsked(UUID invalidVisa, String fee) implements Event {}
