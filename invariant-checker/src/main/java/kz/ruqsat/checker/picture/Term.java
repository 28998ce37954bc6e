package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A term of a case as its owner keeps it. */
public record Term(Row row) {

    public String caseId() {
        return row.text("case_id");
    }

    public String clock() {
        return row.text("clock");
    }

    /** Number of the move that started it. */
    public long generation() {
        return row.number("generation");
    }

    public Instant startedAt() {
        return row.instant("started_at");
    }

    /** First instant that is late. */
    public Instant dueBefore() {
        return row.instant("due_before");
    }

    /** {@code RUNNING}, {@code STOPPED} or {@code MISSED}. */
    public String status() {
        return row.text("status");
    }

    public Optional<Instant> endedAt() {
        return row.maybe("ended_at").map(Instant::parse);
    }

    public JsonNode computation() {
        return row.json("computation");
    }

    @Override
    public String toString() {
        return "term " + clock() + " of move " + generation();
    }
}
