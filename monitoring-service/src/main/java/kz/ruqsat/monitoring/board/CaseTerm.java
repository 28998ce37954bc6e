package kz.ruqsat.monitoring.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.monitoring.drawing.Timeline;

/**
 * A term of a case with its computation.
 *
 * @param startedSequence the stage that started it
 * @param account kind of the body whose time it is; empty where nobody can be late
 * @param status RUNNING, STOPPED, MISSED or REPLACED
 */
record CaseTerm(
        String clock,
        long startedSequence,
        String account,
        String body,
        Instant startedAt,
        Instant dueBefore,
        LocalDate lastDay,
        String rule,
        Computation computation,
        String status,
        Optional<Instant> endedAt) {

    boolean isRunning() {
        return status.equals("RUNNING");
    }

    /** Missed on somebody's account. */
    boolean isBreach() {
        return status.equals("MISSED") && !account.isEmpty();
    }

    boolean isLate(Instant now) {
        return isBreach() || isRunning() && !account.isEmpty() && !now.isBefore(dueBefore);
    }

    /** A year of validity is no term of the procedure: it stands in the list, not in the picture. */
    boolean isDrawn() {
        return switch (computation.clock()) {
            case INVITATION_TERM, VISA_VALIDITY -> false;
            default -> true;
        };
    }

    Timeline.Standing standing(Instant now) {
        return switch (status) {
            case "REPLACED" -> Timeline.Standing.REPLACED;
            case "RUNNING" -> isLate(now) ? Timeline.Standing.LATE : Timeline.Standing.RUNNING;
            case "MISSED" -> account.isEmpty() ? Timeline.Standing.DONE : Timeline.Standing.LATE;
            default -> Timeline.Standing.DONE;
        };
    }

    /** Label of how it stands. */
    String standingLabel() {
        return "status." + (status.equals("MISSED") && account.isEmpty() ? "LAPSED" : status);
    }
}
