package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.TermRow;
import kz.ruqsat.invitation.petition.ApprovalTerm;

/**
 * A term as a caller sees it, always with the way its last day came about.
 *
 * @param account kind of the body whose time it is; empty if nobody is late when it ends
 * @param dueBefore first instant that is late
 * @param status {@code RUNNING}, {@code STOPPED} or {@code MISSED}
 * @param endedAt when it stopped or was missed; left out while it runs
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String endedAt) {

    private static final String KNB = "KNB";
    private static final String RUNNING = "RUNNING";

    static TermView running(Term term) {
        return of(term.account(), term.body(), term.startedAt(), term.computation(), RUNNING, "");
    }

    static TermView of(TermRow row) {
        String endedAt = row.endedAt().map(Instant::toString).orElse("");
        Term term = row.term();
        return of(term.account(), term.body(), term.startedAt(), term.computation(), row.status(), endedAt);
    }

    /** A term of the Committee; approval-service keeps it. */
    static TermView of(ApprovalTerm term) {
        String status = term.status().name();
        String endedAt = status.equals(RUNNING) ? "" : term.since().toString();
        return of(KNB, KNB, term.computation().eventAt(), term.computation(), status, endedAt);
    }

    private static TermView of(
            String account, String body, Instant startedAt, Computation term, String status, String endedAt) {
        return new TermView(
                term.clock().name(),
                account,
                body,
                startedAt,
                term.dueBefore(),
                term.lastDay(),
                term.rule(),
                term.explain(),
                status,
                endedAt);
    }
}
