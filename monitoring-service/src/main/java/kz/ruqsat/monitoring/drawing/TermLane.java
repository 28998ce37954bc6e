package kz.ruqsat.monitoring.drawing;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.businesstime.CountedDay;
import kz.ruqsat.businesstime.DayReason;
import kz.ruqsat.businesstime.KazakhstanTime;

/** Terms of one clock: the bar from the first day counted to the due line, a tick at the end of each counted day, what came too late beyond. */
record TermLane(Svg svg, Timeline timeline, Scale scale, double y) {

    private static final double TOP = 3;
    private static final double BAR = 14;

    void draw(Timeline.Term term) {
        double start = scale.x(beginning(term));
        double due = scale.x(term.dueBefore());
        svg.begin("a", "href", term.href(), "class", style(term), "aria-label", term.hint());
        svg.text("title", term.hint());
        double event = scale.x(term.startedAt());
        svg.element(
                "line", "class", "lead", "x1", event, "x2", start, "y1", y + TOP + BAR / 2, "y2", y + TOP + BAR / 2);
        svg.element("circle", "class", "event", "cx", event, "cy", y + TOP + BAR / 2, "r", 3.0);
        bar(term, start, due);
        stillness(term.days());
        skipped(term.days());
        ticks(term);
        if (!term.late().isEmpty()) {
            late(term, due);
        }
        due(term, due);
        svg.end();
    }

    private static String style(Timeline.Term term) {
        return "term " + term.standing().name().toLowerCase(java.util.Locale.ROOT)
                + (term.extension() ? " extension" : "");
    }

    /** Midnight before the first day that counts. */
    private static Instant beginning(Timeline.Term term) {
        return term.days().isEmpty()
                ? term.startedAt()
                : KazakhstanTime.endOf(term.days().getFirst().date().minusDays(1));
    }

    /** Solid up to its end or to the due line; what was left over is an outline. */
    private void bar(Timeline.Term term, double start, double due) {
        double done = term.endedAt()
                .map(scale::x)
                .map(x -> Math.clamp(x, Math.min(start, due), due))
                .orElse(due);
        if (done > start) {
            svg.element("rect", "class", "bar", "x", start, "y", y + TOP, "width", done - start, "height", BAR);
        }
        if (due > done) {
            svg.element("rect", "class", "rest", "x", done, "y", y + TOP, "width", due - done, "height", BAR);
        }
    }

    private void stillness(List<CountedDay> days) {
        for (CountedDay day : days) {
            if (day.reason() == DayReason.SUSPENDED) {
                double from = scale.x(KazakhstanTime.endOf(day.date().minusDays(1)));
                double to = scale.x(KazakhstanTime.endOf(day.date()));
                svg.element("rect", "class", "still", "x", from, "y", y + TOP, "width", to - from, "height", BAR);
                svg.element(
                        "path",
                        "class",
                        "pause",
                        "d",
                        "M" + Svg.number((from + to) / 2 - 2.5) + "," + Svg.number(y + TOP + 3) + " v8 m5,0 v-8");
            }
        }
    }

    /** Days off inside the term are paler than those that count. */
    private void skipped(List<CountedDay> days) {
        for (CountedDay day : days) {
            if (day.ordinal() == 0 && !day.kind().works()) {
                double from = scale.x(KazakhstanTime.endOf(day.date().minusDays(1)));
                double width = scale.x(KazakhstanTime.endOf(day.date())) - from;
                svg.element("rect", "class", "skipped", "x", from, "y", y + TOP, "width", width, "height", BAR);
            }
        }
    }

    private void ticks(Timeline.Term term) {
        boolean everyFifth = scale.dayWidth() < 20 && term.days().size() > 12;
        boolean numbered = term.standing() != Timeline.Standing.REPLACED;
        for (CountedDay day : term.days()) {
            if (day.ordinal() > 0) {
                double x = scale.x(KazakhstanTime.endOf(day.date()));
                svg.element("line", "class", "tick", "x1", x, "x2", x, "y1", y + TOP, "y2", y + TOP + BAR + 3);
                if (numbered && (!everyFifth || day.ordinal() % 5 == 0)) {
                    svg.text(
                            "text",
                            Integer.toString(day.ordinal()),
                            "class",
                            "small end",
                            "x",
                            x - 2,
                            "y",
                            y + TOP + BAR + 12);
                }
            }
        }
    }

    private void late(Timeline.Term term, double due) {
        double until = scale.x(
                term.endedAt().filter(end -> end.isAfter(term.dueBefore())).orElse(timeline.now()));
        double width = Math.max(3, until - due);
        svg.element(
                "rect",
                "class",
                "over",
                "x",
                due,
                "y",
                y + TOP,
                "width",
                width,
                "height",
                BAR,
                "fill",
                Patterns.fill(timeline.id(), "late"));
    }

    private void due(Timeline.Term term, double due) {
        svg.element("line", "class", "due", "x1", due, "x2", due, "y1", y, "y2", y + TOP + BAR + 6);
        String flag = term.late().isEmpty() ? term.flag() : "✕ " + term.late();
        if (term.standing() != Timeline.Standing.REPLACED) {
            svg.text("text", flag, "class", "small flag", "x", due + 4, "y", y + TOP + BAR + 12);
        }
    }
}
