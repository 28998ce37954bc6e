package kz.ruqsat.sandbox.scenario.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.scenario.CivilTime;

/**
 * A case's timeline to scale, as SVG: days with those off hatched and named, a lane of states, a lane for each clock with its due line, a lane of stages, numbered
 * as in the list below it.
 */
final class TimelineDrawing {
    private static final int HEAD = 34;
    private static final int LANE = 28;
    private static final int BAR = 16;
    private static final int LETTER = 7;
    private static final int MARK = 18;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final CaseTimeline timeline;
    private final Scale scale;
    private final Map<String, List<TermBar>> bars;
    private final Html svg = new Html();

    private TimelineDrawing(CaseTimeline timeline) {
        this.timeline = timeline;
        this.scale = Scale.of(timeline);
        this.bars = new LinkedHashMap<>();
        TermBar.of(timeline)
                .forEach(bar -> bars.computeIfAbsent(bar.term().clock(), _ -> new ArrayList<>())
                        .add(bar));
    }

    /** The drawing; nothing for a case without stages. */
    static String of(CaseTimeline timeline) {
        return timeline.stages().isEmpty() ? "" : new TimelineDrawing(timeline).draw();
    }

    private String draw() {
        int lanes = bars.size() + 2;
        int height = HEAD + lanes * LANE + 6;
        svg.add(
                "<svg role=\"group\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">",
                scale.width(), height, scale.width(), height);
        svg.add("<title>%s: %s</title>", timeline.caseNumber(), timeline.state());
        scale.dates().forEach(date -> day(date, height));
        states(HEAD);
        int top = HEAD + LANE;
        for (Map.Entry<String, List<TermBar>> lane : bars.entrySet()) {
            clock(lane.getKey(), lane.getValue(), top);
            top += LANE;
        }
        stages(top);
        return svg.raw("</svg>").toString();
    }

    private void day(LocalDate date, int height) {
        double x = scale.x(KazakhstanTime.endOf(date.minusDays(1)));
        if (isOff(date)) {
            svg.add(
                    "<rect class=\"off\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>",
                    round(x), HEAD, round(scale.dayWidth()), height - HEAD, date);
        }
        if (scale.dayWidth() >= MARK) {
            svg.add("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>", round(x), round(x), HEAD, height);
            svg.add("<text class=\"day\" x=\"%s\" y=\"%s\">%s</text>", round(x + 2), HEAD - 4, DAY.format(date));
        }
        if (date.equals(scale.first()) || date.getDayOfMonth() == 1) {
            svg.add("<text class=\"day\" x=\"%s\" y=\"12\">%s</text>", round(x + 2), MONTH.format(date));
        }
    }

    private static boolean isOff(LocalDate date) {
        var calendar = WorkingCalendar.kazakhstan();
        return !date.isBefore(calendar.firstDate())
                && !date.isAfter(calendar.lastDate())
                && !calendar.isWorkingDay(date);
    }

    private void states(int top) {
        label("state", top);
        var stages = timeline.stages();
        for (int i = 0; i < stages.size(); i++) {
            var from = stages.get(i).happenedAt();
            var to = i + 1 < stages.size() ? stages.get(i + 1).happenedAt() : scale.end();
            block("state", stages.get(i).state(), from, to, top);
        }
    }

    private void clock(String clock, List<TermBar> terms, int top) {
        label(clock, top);
        for (TermBar bar : terms) {
            block(bar.kind(), "", bar.from(), bar.to(), top);
            var due = bar.term().dueBefore();
            if (scale.holds(due)) {
                svg.add(
                        "<line class=\"due\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"><title>due before %s</title></line>",
                        round(scale.x(due)), round(scale.x(due)), top + 2, top + LANE - 2, CivilTime.written(due));
            }
        }
    }

    private void block(String kind, String text, Instant from, Instant to, int top) {
        double x = scale.x(from);
        double width = Math.max(scale.x(to) - x, 2);
        svg.add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s %s to %s</title></rect>",
                kind, round(x), top + 6, round(width), BAR, text, CivilTime.written(from), CivilTime.written(to));
        if (text.length() * LETTER + 4 < width) {
            svg.add("<text class=\"in\" x=\"%s\" y=\"%s\">%s</text>", round(x + 3), top + BAR + 2, text);
        }
    }

    // Stages too close to one another share a mark; the list names each.
    private void stages(int top) {
        label("stages", top);
        var group = new ArrayList<StageLine>();
        for (StageLine stage : timeline.stages()) {
            if (!group.isEmpty()
                    && scale.x(stage.happenedAt()) - scale.x(group.getFirst().happenedAt()) > MARK + LETTER) {
                mark(group, top);
                group.clear();
            }
            group.add(stage);
        }
        mark(group, top);
    }

    private void mark(List<StageLine> group, int top) {
        var first = group.getFirst();
        var numbers = group.size() == 1
                ? Long.toString(first.sequence())
                : first.sequence() + "\u2013" + group.getLast().sequence();
        double x = scale.x(first.happenedAt());
        svg.add("<circle class=\"mark\" cx=\"%s\" cy=\"%s\" r=\"3\"/>", round(x), top + LANE / 2);
        svg.add("<text class=\"in\" x=\"%s\" y=\"%s\">%s</text>", round(x + 5), top + LANE / 2 + 4, numbers);
    }

    private void label(String text, int top) {
        svg.add("<text class=\"lane\" x=\"4\" y=\"%s\">%s</text>", top + BAR + 2, text);
    }

    private static String round(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
