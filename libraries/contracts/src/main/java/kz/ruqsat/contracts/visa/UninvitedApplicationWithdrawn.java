package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * An application that rests on no invitation was withdrawn by the applicant. Source: V14.
 *
 * @param body code of the competent body, for example {@code MIA75}
 */
public record UninvitedApplicationWithdrawn(String body) implements Event {}
