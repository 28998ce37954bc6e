package kz.ruqsat.checker.procedure;

import java.time.Instant;
import java.util.Optional;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.published.StateModels;
import kz.ruqsat.checker.published.StateModels.Model;

/** CHK-18. */
public final class HistoriesFollowTheModel implements Check {

    @Override
    public String code() {
        return "CHK-18";
    }

    @Override
    public String holds() {
        return "each history is a path of the published model, and nothing follows a terminal state";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        for (Case each : picture.cases()) {
            Optional<Model> model = StateModels.PUBLISHED.of(each.kind());
            if (model.isEmpty()) {
                look.found(
                        each.id(),
                        "case of " + each.database(),
                        "is of kind " + each.kind() + ", and no model of it was published");
            }
            model.ifPresent(published -> walk(each, published, look));
        }
        return look.orNone("there is no case");
    }

    private static void walk(Case each, Model model, Look look) {
        String state = "";
        Instant time = Instant.MIN;
        for (Move move : each.history()) {
            String what = fault(move, state, time, model);
            look.holds(what.isEmpty(), each.id(), each.kind() + ", " + move, what);
            state = move.to();
            time = move.at();
        }
        look.holds(
                state.equals(each.state()),
                each.id(),
                "case of " + each.database(),
                "is " + each.state() + ", and its history ends in " + state);
    }

    private static String fault(Move move, String state, Instant time, Model model) {
        if (!move.from().equals(state)) {
            return "goes from " + move.from() + ", and the case was " + (state.isEmpty() ? "not there" : state);
        }
        if (move.at().isBefore(time)) {
            return "took effect at " + move.at() + ", before the move ahead of it";
        }
        if (model.isEnd(state) && move.changesState() && !move.transition().equals(model.again())) {
            return "follows the terminal state " + state;
        }
        return model.stepOf(move).isPresent() ? "" : "is no row of the model from " + state + " to " + move.to();
    }
}
