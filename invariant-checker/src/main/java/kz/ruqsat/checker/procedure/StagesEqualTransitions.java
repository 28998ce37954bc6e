package kz.ruqsat.checker.procedure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.published.StateModels;
import kz.ruqsat.checker.published.StateModels.Model;
import kz.ruqsat.checker.published.StateModels.Step;

/** CHK-07, by section 6 of the state models. */
public final class StagesEqualTransitions implements Check {

    @Override
    public String code() {
        return "CHK-07";
    }

    @Override
    public String holds() {
        return "monitoring has each owed stage with its time, from bodies that report (R-011, R-013)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        List<Row> stages = picture.rows(Picture.MONITORING, "stages");
        stages.forEach(stage -> look.holds(
                StateModels.PUBLISHED.reporters().contains(stage.text("reporter_kind")),
                stage.text("case_id"),
                "stage " + stage.text("stage"),
                "was reported by " + stage.text("reporter_kind") + " " + stage.text("reporter")));
        Map<String, List<Row>> byCase = stages.stream().collect(groupingBy(stage -> stage.text("case_id")));
        for (Case each : picture.cases()) {
            StateModels.PUBLISHED
                    .of(each.kind())
                    .filter(Model::reports)
                    .ifPresent(model -> new OfCase(each, model, byCase.remove(each.id()), look).compare());
        }
        byCase.forEach(
                (caseId, left) -> look.found(caseId, "monitoring's stages", "belong to a case that no service has"));
        return look.orNone("no case owes a stage");
    }

    /** One case: transitions owe stages, and stages that nothing owes are too many. */
    private static final class OfCase {

        private final Case subject;
        private final Model model;
        private final List<Row> left;
        private final Look look;

        OfCase(Case subject, Model model, List<Row> stages, Look look) {
            this.subject = subject;
            this.model = model;
            this.left = stages == null ? new ArrayList<>() : new ArrayList<>(stages);
            this.look = look;
        }

        void compare() {
            subject.history().forEach(this::owed);
            left.removeIf(stage ->
                    stage.isTrue("optional") && subject.history().stream().anyMatch(move -> isOf(stage, move)));
            left.forEach(stage -> look.found(
                    subject.id(),
                    "stage " + stage.text("stage") + " of " + stage.text("happened_at"),
                    "stands in monitoring, and no transition owes it"));
        }

        private void owed(Move move) {
            Optional<Step> step = model.stepOf(move);
            if (step.isPresent() && !step.get().stages().isEmpty()) {
                step.get().stages().forEach(codes -> owed(move, codes));
            } else if (move.changesState()) {
                owed(move, Set.of(move.to()));
            }
        }

        private void owed(Move move, Set<String> codes) {
            look.at();
            Optional<Row> found = left.stream()
                    .filter(stage -> codes.contains(stage.text("stage")) && isOf(stage, move))
                    .findFirst();
            if (found.isEmpty()) {
                look.found(
                        subject.id(),
                        move + " of " + move.at(),
                        "owes the stage " + String.join(" or ", codes) + " of that time, and monitoring has none");
            }
            found.ifPresent(left::remove);
        }

        private static boolean isOf(Row stage, Move move) {
            return stage.text("transition").equals(move.transition())
                    && stage.instant("happened_at").equals(move.at())
                    && stage.text("state").equals(move.to());
        }
    }
}
