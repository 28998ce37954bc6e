package kz.ruqsat.visa.approval;

import java.time.Instant;
import java.util.Objects;
import kz.ruqsat.businesstime.Computation;

/**
 * A term of the National Security Committee as its events told of it. approval-service keeps the clock; here it is only shown and reported
 * along, so it can never fire a second time.
 *
 * @param computation how the last day came about
 * @param status what became of it
 * @param since when it came to this, UTC
 */
public record ApprovalTerm(Computation computation, Status status, Instant since) {

    /** What became of a term. */
    public enum Status {
        RUNNING,
        STOPPED,
        MISSED
    }

    public ApprovalTerm {
        Objects.requireNonNull(computation, "computation");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    ApprovalTerm ended(Status how, Instant at) {
        return isRunning() ? new ApprovalTerm(computation, how, at) : this;
    }
}
