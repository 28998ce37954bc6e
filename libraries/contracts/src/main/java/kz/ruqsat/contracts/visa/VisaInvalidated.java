package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import kz.ruqsat.contracts.Event;

/**
 * A correction was found in the visa, which is invalid at once, whoever made it. Source: L4, R-021, R-022.
 *
 * @param foundBy code of the body that found it, for example {@code MIA75}
 * @param finderKind kind of that body
 * @param madeBy {@code ISSUING_BODY} if the fault is the body's own, else {@code OTHER}
 * @param foundOn civil date in Kazakhstan
 */
public record VisaInvalidated(String foundBy, String finderKind, String madeBy, LocalDate foundOn) implements Event {}
