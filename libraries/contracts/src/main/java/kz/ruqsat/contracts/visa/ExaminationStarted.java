package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Fingerprints are not due or on record already. Source: V7, R-101, R-106.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param reason why they are not due
 */
public record ExaminationStarted(String body, String reason) implements Event {}
