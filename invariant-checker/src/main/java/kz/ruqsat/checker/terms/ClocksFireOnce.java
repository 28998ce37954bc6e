package kz.ruqsat.checker.terms;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Term;

/** CHK-15, P-T1, P-T3. */
public final class ClocksFireOnce implements Check {

    @Override
    public String code() {
        return "CHK-15";
    }

    @Override
    public String holds() {
        return "every term was stopped in time or fired once, none too early, none is due and unfired";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        for (Case each : picture.cases()) {
            each.terms().forEach(term -> {
                String fault = fault(term, picture.now());
                look.holds(fault.isEmpty(), each.id(), each.database() + ", " + term, fault);
            });
            fired(each, look);
        }
        return look.orNone("no term was started");
    }

    private static String fault(Term term, Instant now) {
        Instant ended = term.endedAt().orElse(Instant.MAX);
        return switch (term.status()) {
            case "RUNNING" ->
                term.dueBefore().isAfter(now) ? "" : "was due before " + term.dueBefore() + ", and has not fired";
            case "STOPPED" ->
                ended.isBefore(term.dueBefore()) ? "" : "was stopped at " + ended + ", when it was over already";
            case "MISSED" ->
                ended.equals(term.dueBefore())
                        ? ""
                        : "was missed at " + ended + ", and was due before " + term.dueBefore();
            default -> "is " + term.status();
        };
    }

    /** What the clock did to the case is what its terms make it do, each once and not before it was due. */
    private static void fired(Case each, Look look) {
        List<Term> missed = each.terms().stream()
                .filter(term -> term.status().equals("MISSED"))
                .toList();
        // No clock makes a case: what the system did first began it, as with the first stock of blanks.
        List<Move> fired = each.history().stream()
                .filter(move -> move.isByClock() && move.number() > 1)
                .toList();
        look.holds(
                missed.size() == fired.size(),
                each.id(),
                each.database() + ", history",
                "the clock acted " + fired.size() + " times, and " + missed.size() + " terms were missed");
        fired.stream()
                .filter(move ->
                        missed.stream().noneMatch(term -> !term.dueBefore().isAfter(move.at())))
                .forEach(move -> look.found(
                        each.id(), each.database() + ", " + move, "was made by the clock before any term was over"));
    }
}
