package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * A term of a case: one for each time its clock was started.
 *
 * @param startedSequence the stage that started it
 * @param reported as it was reported; empty if it is kept already and only its end is news
 * @param status RUNNING, STOPPED, MISSED, or REPLACED by the same clock started anew
 * @param endedAt empty while it runs
 */
public record TermLine(
        UUID caseId,
        String clock,
        long startedSequence,
        Optional<ReportedTerm> reported,
        String status,
        Optional<Instant> endedAt) {

    static final String RUNNING = "RUNNING";
    static final String STOPPED = "STOPPED";
    static final String MISSED = "MISSED";
    static final String REPLACED = "REPLACED";

    boolean isRunning() {
        return status.equals(RUNNING);
    }

    TermLine ended(String how, Instant at) {
        return new TermLine(caseId, clock, startedSequence, reported, how, Optional.of(at));
    }
}
