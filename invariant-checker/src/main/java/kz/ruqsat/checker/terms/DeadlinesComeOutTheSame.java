package kz.ruqsat.checker.terms;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.Term;
import kz.ruqsat.checker.published.Clocks;
import kz.ruqsat.checker.published.Clocks.Clock;
import kz.ruqsat.checker.published.Clocks.Standstill;
import kz.ruqsat.checker.published.WorkingDays;

/** CHK-14. From the event that started a term, the checker's own calendar and what the history says of standstills. */
public final class DeadlinesComeOutTheSame implements Check {

    @Override
    public String code() {
        return "CHK-14";
    }

    @Override
    public String holds() {
        return "every deadline comes out the same when other code computes it from its start event";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        for (Case each : picture.cases()) {
            each.terms().forEach(term -> {
                String fault = fault(picture, each, term);
                look.holds(fault.isEmpty(), each.id(), term.toString(), fault);
            });
        }
        monitoring(picture, look);
        return look.orNone("no term was started");
    }

    private static String fault(Picture picture, Case each, Term term) {
        Optional<Clock> clock = Clocks.PUBLISHED.of(term.clock());
        if (clock.isEmpty()) {
            return "runs on a clock that was never published";
        }
        if (!isStarted(each, term, clock.get())) {
            return "started at " + term.startedAt() + ", and no event of the case starts it then";
        }
        String version = term.computation().path("calendarVersion").asText();
        if (!version.equals(WorkingDays.PUBLISHED.version())) {
            return "was computed by calendar " + version + ", which is unknown here";
        }
        Optional<LocalDate> last = clock.get().isPrinted()
                ? printed(picture, each)
                : Optional.of(clock.get().lastDay(term.startedAt(), standstills(each, term, clock.get())));
        return last.map(WorkingDays.PUBLISHED::endOf)
                .filter(end -> !end.equals(term.dueBefore()))
                .map(end -> "is due before " + term.dueBefore() + ", and comes out as " + end)
                .orElse("");
    }

    private static boolean isStarted(Case each, Term term, Clock clock) {
        return each.history().stream()
                .filter(move -> move.number() <= term.generation())
                .filter(move -> clock.startsIn().contains(move.to()))
                // What was received at a moment may take effect a little later: a case's time never runs backwards.
                .anyMatch(move -> !move.at().isBefore(term.startedAt()));
    }

    private static Optional<LocalDate> printed(Picture picture, Case visa) {
        return picture.visa(visa.id()).map(row -> row.date("valid_to"));
    }

    /** Stretches that were over when the term was started anew. */
    private static List<Standstill> standstills(Case each, Term term, Clock clock) {
        List<Standstill> still = new ArrayList<>();
        if (!clock.mayStandStill()) {
            return still;
        }
        Optional<LocalDate> since = Optional.empty();
        for (Move move : each.history()) {
            LocalDate on = WorkingDays.PUBLISHED.dateOf(move.at());
            if (since.isEmpty() && Clocks.PUBLISHED.standsStillFrom(move)) {
                since = Optional.of(on);
            } else if (since.isPresent() && !Clocks.PUBLISHED.mayStandStillIn(move.to())) {
                if (move.number() <= term.generation()) {
                    still.add(new Standstill(since.get(), on));
                }
                since = Optional.empty();
            }
        }
        return still;
    }

    /** Monitoring was told each deadline as its owner has it. */
    private static void monitoring(Picture picture, Look look) {
        Set<String> owned = picture.cases().stream()
                .flatMap(each -> each.terms().stream())
                .map(term -> term.caseId() + " " + term.clock() + " " + term.dueBefore())
                .collect(toSet());
        for (Row row : picture.rows(Picture.MONITORING, "terms")) {
            look.holds(
                    owned.contains(row.text("case_id") + " " + row.text("clock") + " " + row.instant("due_before")),
                    row.text("case_id"),
                    "monitoring's term " + row.text("clock"),
                    "is due before " + row.text("due_before") + ", and its owner has no such term");
        }
    }
}
