package kz.ruqsat.visa.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.TermRow;

/**
 * A term as it is shown, with the way its last day came about.
 *
 * @param endedAt empty while it runs
 */
public record TermView(
        String clock,
        String account,
        String body,
        Instant startedAt,
        Instant dueBefore,
        LocalDate lastDay,
        String rule,
        String explanation,
        String status,
        Optional<Instant> endedAt) {

    /** A running term. */
    public static TermView running(Term term) {
        return of(term, "RUNNING", Optional.empty());
    }

    /** A term with what became of it. */
    public static TermView of(TermRow row) {
        return of(row.term(), row.status(), row.endedAt());
    }

    private static TermView of(Term term, String status, Optional<Instant> endedAt) {
        return new TermView(
                term.clock(),
                term.account(),
                term.body(),
                term.startedAt(),
                term.dueBefore(),
                term.computation().lastDay(),
                term.computation().rule(),
                term.computation().explain(),
                status,
                endedAt);
    }
}
