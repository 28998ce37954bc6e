package kz.ruqsat.casework;

import java.time.Instant;
import kz.ruqsat.businesstime.Computation;

/**
 * A running term of a case; fires once when it runs out, also after downtime.
 *
 * @param clock name of the statutory clock; a case has at most one running term of each
 * @param account kind of the body whose time it measures, for example {@code KNB}; empty if nobody is late when it ends
 * @param body code of that body
 * @param startedAt when it started, UTC
 * @param computation how its last day came about
 */
public record Term(String clock, String account, String body, Instant startedAt, Computation computation) {

    /** The first instant that is late, UTC; exclusive end of the term. */
    public Instant dueBefore() {
        return computation.dueBefore();
    }
}
