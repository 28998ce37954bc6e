package kz.ruqsat.contracts.stages;

import java.time.Instant;
import kz.ruqsat.businesstime.Computation;

/**
 * A term and what became of it at this stage.
 *
 * @param status what the stage did to it
 * @param account kind of the body whose time it measures, for example {@code KNB}; a breach is charged to it
 * @param body code of that body, for example {@code MIA75}
 * @param computation how the last day came about
 * @param endedAt when it stopped or was missed; of a running term the moment it started
 */
public record ReportedTerm(Status status, String account, String body, Computation computation, Instant endedAt) {

    /** What a stage can do to a term. */
    public enum Status {
        STARTED,
        STOPPED,
        MISSED
    }
}
