package kz.ruqsat.sandbox.scenario.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/**
 * A term with the time in which it ran.
 *
 * @param from when the stage that started it happened; the beginning of the case if no stage tells
 * @param to when it stopped, else when it is due
 */
record TermBar(TermLine term, Instant from, Instant to) {

    /** Those of a case, in their order. */
    static List<TermBar> of(CaseTimeline timeline) {
        var starts = new HashMap<String, List<Instant>>();
        timeline.stages()
                .forEach(stage -> stage.terms().stream()
                        .filter(term -> term.status().equals("STARTED"))
                        .forEach(term -> starts.computeIfAbsent(term.clock(), _ -> new ArrayList<>())
                                .add(stage.happenedAt())));
        var begin = timeline.stages().getFirst().happenedAt();
        return timeline.terms().stream()
                .map(term -> of(term, starts.getOrDefault(term.clock(), List.of()), begin))
                .toList();
    }

    // The same clock may run several times; each run began with the latest start before its end.
    private static TermBar of(TermLine term, List<Instant> starts, Instant begin) {
        var to = term.endedAt().orElse(term.dueBefore());
        var from = starts.stream().filter(start -> !start.isAfter(to)).reduce((_, later) -> later);
        return new TermBar(term, from.orElse(begin), to);
    }

    String kind() {
        return switch (term.status()) {
            case "MISSED" -> "missed";
            case "STOPPED" -> "kept";
            default -> "running";
        };
    }
}
