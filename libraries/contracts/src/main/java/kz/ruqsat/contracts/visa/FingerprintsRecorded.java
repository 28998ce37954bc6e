package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Fingerprints were taken or an exemption with its basis was recorded. Source: V5, R-103.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param basis {@code TAKEN} or the code of the exemption
 */
public record FingerprintsRecorded(String body, String basis) implements Event {}
