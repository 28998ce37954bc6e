package kz.ruqsat.checker.procedure;

import java.util.Optional;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;

/** CHK-10, R-089, R-091. */
public final class DecisionsRestOnAnswers implements Check {

    @Override
    public String code() {
        return "CHK-10";
    }

    @Override
    public String holds() {
        return "no decision without a final answer, against a rejection or by lapse of time (R-089)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        picture.cases("petition")
                .forEach(each -> each.moves("I10", "I11").forEach(decision -> decided(picture, each, decision, look)));
        picture.cases()
                .forEach(each -> each.moves("K5", "K6", "I4", "I7", "V6", "V10")
                        .forEach(answer -> look.holds(
                                !answer.isByClock(),
                                each.id(),
                                answer.toString(),
                                "was decided by nobody but the clock")));
        return look.orNone("nothing was decided");
    }

    private static void decided(Picture picture, Case petition, Move decision, Look look) {
        look.holds(!decision.isByClock(), petition.id(), decision.toString(), "was decided by nobody but the clock");
        if (petition.first("I8a").isPresent()) {
            return;
        }
        Optional<Move> answer =
                picture.find(Picture.APPROVAL, petition.id()).flatMap(request -> request.first("K5", "K6"));
        boolean received =
                answer.filter(each -> !each.at().isAfter(decision.at())).isPresent()
                        && petition.moves("I9").anyMatch(each -> each.number() < decision.number());
        look.holds(received, petition.id(), decision.toString(), "was decided before a final answer was received");
        boolean rejected = answer.filter(each -> each.transition().equals("K6")).isPresent();
        look.holds(
                !(rejected && decision.transition().equals("I10")),
                petition.id(),
                decision.toString(),
                "agrees what KNB rejected");
    }
}
