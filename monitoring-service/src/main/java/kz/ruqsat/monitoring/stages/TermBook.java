package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.stages.ReportedTerm;

/** The terms of one case while a batch is worked on: the newest of each clock counts. */
final class TermBook {

    private final UUID caseId;
    private final Map<String, TermLine> newest = new HashMap<>();
    private final Map<String, TermLine> touched = new LinkedHashMap<>();

    TermBook(UUID caseId, List<TermLine> known) {
        this.caseId = caseId;
        known.forEach(line -> newest.merge(line.clock(), line, TermBook::later));
    }

    private static TermLine later(TermLine one, TermLine other) {
        return one.startedSequence() > other.startedSequence() ? one : other;
    }

    void note(ReportedTerm term, long sequence, Instant happenedAt) {
        switch (term.status()) {
            case STARTED -> start(term, sequence, happenedAt);
            case STOPPED -> end(term, TermLine.STOPPED, sequence);
            case MISSED -> end(term, TermLine.MISSED, sequence);
        }
    }

    private void start(ReportedTerm term, long sequence, Instant happenedAt) {
        String clock = term.computation().clock().name();
        Optional.ofNullable(newest.get(clock))
                .filter(TermLine::isRunning)
                .ifPresent(earlier -> put(earlier.ended(TermLine.REPLACED, happenedAt)));
        put(new TermLine(caseId, clock, sequence, Optional.of(term), TermLine.RUNNING, Optional.empty()));
    }

    /** Ends the running term of that clock. A miss stays a miss; an end whose start was never told is kept as a term of its own. */
    private void end(ReportedTerm term, String how, long sequence) {
        String clock = term.computation().clock().name();
        TermLine current = newest.get(clock);
        if (current == null) {
            put(new TermLine(caseId, clock, sequence, Optional.of(term), how, Optional.of(term.endedAt())));
        } else if (current.isRunning() || how.equals(TermLine.MISSED)) {
            put(current.ended(how, term.endedAt()));
        }
    }

    private void put(TermLine line) {
        newest.put(line.clock(), line);
        touched.put(line.clock() + " " + line.startedSequence(), line);
    }

    /** Every term that is new or has ended. */
    List<TermLine> touched() {
        return List.copyOf(touched.values());
    }
}
