package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * A stage that must have been reported: {@code INV_REGISTERED}, {@code INV_REGISTERED by MIA75}, {@code INV_REGISTERED at 2026-03-18 10:00}, or all of it.
 *
 * @param code of the stage
 * @param reporter code of the body; not looked at if it is not told
 * @param at when it happened; not looked at if it is not told
 */
record ExpectedStage(String code, Optional<String> reporter, Optional<Instant> at) {
    private static final String BY = " by ";
    private static final String AT = " at ";

    static ExpectedStage read(Written stage) {
        var text = stage.text();
        var parts = text.split(AT, 2);
        var who = parts[0].split(BY, 2);
        Words.requireOneOf("stage", stage, who[0], Words.stages());
        return new ExpectedStage(
                who[0],
                who.length == 2 ? Optional.of(who[1]) : Optional.empty(),
                parts.length == 2 ? Optional.of(Words.moment(stage, parts[1])) : Optional.empty());
    }

    /** What was seen, each line with just the parts that are told of the one in its place; of the last one where there are more. */
    static List<String> inTheFormOf(List<ExpectedStage> told, List<StageLine> seen) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < seen.size(); i++) {
            var form = told.isEmpty()
                    ? Optional.<ExpectedStage>empty()
                    : Optional.of(told.get(Math.min(i, told.size() - 1)));
            lines.add(seen(seen.get(i), form).toString());
        }
        return lines;
    }

    private static ExpectedStage seen(StageLine line, Optional<ExpectedStage> form) {
        return new ExpectedStage(
                line.stage(),
                form.flatMap(ExpectedStage::reporter).map(_ -> line.reporter()),
                form.flatMap(ExpectedStage::at).map(_ -> line.happenedAt()));
    }

    @Override
    public String toString() {
        return code
                + reporter.map(body -> BY + body).orElse("")
                + at.map(moment -> AT + CivilTime.written(moment)).orElse("");
    }
}
