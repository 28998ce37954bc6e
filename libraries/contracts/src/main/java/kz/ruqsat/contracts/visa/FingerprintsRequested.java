package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Fingerprints are due and none are on record; the term stands still. Source: V4, R-100.
 *
 * @param body code of the competent body, for example {@code MIA75}
 */
public record FingerprintsRequested(String body) implements Event {}
