package kz.ruqsat.casework;

import java.time.Instant;

/**
 * The circumstances of a command: when it takes effect and who gave it.
 *
 * @param at when it takes effect, on the procedure's clock, UTC; never before what already took effect on the case
 * @param actor who gave it
 * @param cause id of the event or request that led to it; empty if a clock did
 * @param traceparent W3C trace context; empty if none
 */
public record Act(Instant at, Actor actor, String cause, String traceparent) {

    /** Without a cause that anybody could look up. */
    public static Act of(Instant at, Actor actor) {
        return new Act(at, actor, "", "");
    }

    /** The same circumstances at another moment and by another actor, in consequence of this act. */
    public Act then(Instant later, Actor other) {
        return new Act(later, other, cause, traceparent);
    }
}
