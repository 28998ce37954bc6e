package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import kz.ruqsat.contracts.Event;

/**
 * The last day of the visa is over. Source: L2.
 *
 * @param body code of the body that issued it, for example {@code EMB-DEL}
 * @param lastDay last day of validity, a civil date in Kazakhstan
 */
public record VisaExpired(String body, LocalDate lastDay) implements Event {}
