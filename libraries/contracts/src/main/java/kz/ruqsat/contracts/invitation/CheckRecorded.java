package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * An officer recorded the result of one of the four checks. Source: R-081.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param check {@code PURPOSE}, {@code ENTRIES_AND_VALIDITY}, {@code PLACE_OF_ISSUANCE} or {@code REFUSAL_GROUNDS}
 * @param outcome {@code PASSED} or {@code FAILED}
 * @param ground code of the ground if it failed, else empty
 */
public record CheckRecorded(String body, String check, String outcome, String ground) implements Event {}
