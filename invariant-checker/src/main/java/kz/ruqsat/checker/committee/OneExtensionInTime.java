package kz.ruqsat.checker.committee;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.published.Clocks;
import kz.ruqsat.checker.published.WorkingDays;

/** CHK-17, R-087, R-088. */
public final class OneExtensionInTime implements Check {

    @Override
    public String code() {
        return "CHK-17";
    }

    @Override
    public String holds() {
        return "a request is extended once at most, in its 3 days, never beyond day 30 (R-087, R-088)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        picture.cases("approval").forEach(request -> {
            int extensions = 0;
            Instant accepted = Instant.EPOCH;
            for (Move move : request.history()) {
                switch (move.transition()) {
                    case "K1 K2" -> {
                        look.at();
                        extensions = 0;
                    }
                    case "K3" -> accepted = move.at();
                    case "K4" -> extended(request, move, accepted, ++extensions, look);
                    default -> {}
                }
            }
        });
        return look.orNone("no request was made");
    }

    private static void extended(Case request, Move move, Instant accepted, int extensions, Look look) {
        look.holds(extensions == 1, request.id(), move.toString(), "extends a second time");
        look.holds(
                move.at().isBefore(end("KNB_3WD", accepted)), request.id(), move.toString(), "came after the 3 days");
        request.terms().stream()
                .filter(term -> term.clock().equals("KNB_30CD") && term.generation() == move.number())
                .forEach(term -> look.holds(
                        !term.dueBefore().isAfter(end("KNB_30CD", accepted)),
                        request.id(),
                        term.toString(),
                        "ends after day 30"));
    }

    private static Instant end(String clock, Instant accepted) {
        return WorkingDays.PUBLISHED.endOf(
                Clocks.PUBLISHED.of(clock).orElseThrow().lastDay(accepted, List.of()));
    }
}
