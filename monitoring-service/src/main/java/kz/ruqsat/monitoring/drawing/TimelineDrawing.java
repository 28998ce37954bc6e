package kz.ruqsat.monitoring.drawing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/** Draws a case's timeline to scale: days from left to right, one lane for states, for each clock, for accounts, for stages. */
public final class TimelineDrawing {

    static final double GUTTER = 170;
    static final double WIDTH = 1180;
    static final double RIGHT = 76;
    static final double HEADER = 46;
    static final double LANE = 38;
    static final double BAR = 24;

    /** Days on one picture; what comes later stands at its right edge. */
    private static final int MOST_DAYS = 180;

    /** Widest a character of the picture's 12 px type is taken to be. */
    private static final double CHARACTER = 7.2;

    private final WorkingCalendar calendar;

    /** With the calendar that says which days are off. */
    public TimelineDrawing(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The picture as SVG text; the same model gives the same text. */
    public String draw(Timeline timeline) {
        Scale scale = scale(timeline);
        Map<String, List<Timeline.Term>> lanes = lanes(timeline);
        double height = HEADER + (lanes.size() + 3) * LANE + 8;
        double width = scale.right() + RIGHT;
        Svg svg = new Svg();
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "role",
                "group",
                "aria-labelledby",
                timeline.id() + "-title " + timeline.id() + "-text",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height));
        svg.text("title", timeline.title(), "id", timeline.id() + "-title");
        svg.text("desc", timeline.description(), "id", timeline.id() + "-text");
        Patterns.define(svg, timeline.id());
        new DayGrid(svg, timeline, scale, height).draw();
        lanes(svg, timeline, scale, lanes);
        now(svg, timeline, scale, height);
        svg.end();
        return svg.written();
    }

    private static void lanes(Svg svg, Timeline timeline, Scale scale, Map<String, List<Timeline.Term>> lanes) {
        double y = HEADER;
        lane(svg, y, timeline.texts().state());
        new BlockLane(svg, timeline.id(), scale, y).draw(timeline.states());
        for (var each : lanes.entrySet()) {
            y += LANE;
            lane(svg, y, each.getKey());
            TermLane terms = new TermLane(svg, timeline, scale, y);
            each.getValue().forEach(terms::draw);
        }
        y += LANE;
        lane(svg, y, timeline.texts().account());
        new BlockLane(svg, timeline.id(), scale, y).draw(timeline.accounts());
        y += LANE;
        lane(svg, y, timeline.texts().stages());
        marks(svg, timeline.marks(), scale, y);
    }

    private static Map<String, List<Timeline.Term>> lanes(Timeline timeline) {
        Map<String, List<Timeline.Term>> lanes = new LinkedHashMap<>();
        timeline.terms()
                .forEach(term -> lanes.computeIfAbsent(term.lane(), _ -> new ArrayList<>())
                        .add(term));
        return lanes;
    }

    /** From the day of the first event to the latest of due lines, now and the day after the last event. */
    private Scale scale(Timeline timeline) {
        List<Instant> moments = Stream.of(
                        timeline.marks().stream().map(Timeline.Mark::at),
                        timeline.states().stream().flatMap(block -> Stream.of(block.from(), block.to())),
                        timeline.terms().stream()
                                .flatMap(term -> Stream.of(
                                        term.startedAt(), term.dueBefore().minusNanos(1))))
                .flatMap(each -> each)
                .sorted()
                .toList();
        LocalDate first = KazakhstanTime.dateOf(moments.getFirst());
        LocalDate last = KazakhstanTime.dateOf(moments.getLast());
        last = last.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : last;
        return Scale.of(first, last, GUTTER, WIDTH - GUTTER - RIGHT, timeline.days(), calendar);
    }

    private static void lane(Svg svg, double y, String name) {
        svg.begin("g");
        svg.text("title", name);
        svg.text("text", cut(name, GUTTER - 14), "class", "lane", "x", 0, "y", y + 20);
        svg.end();
    }

    private static void marks(Svg svg, List<Timeline.Mark> marks, Scale scale, double y) {
        double free = 0;
        for (Timeline.Mark mark : marks) {
            double x = scale.x(mark.at());
            svg.begin("a", "href", mark.href(), "aria-label", mark.number() + ". " + mark.hint());
            svg.text("title", mark.hint());
            svg.element("circle", "class", "mark", "cx", x, "cy", y + 8, "r", 4.5);
            if (x >= free) {
                svg.text("text", mark.number(), "class", "small middle", "x", x, "y", y + 26);
                free = x + width(mark.number()) + 4;
            }
            svg.end();
        }
    }

    private static void now(Svg svg, Timeline timeline, Scale scale, double height) {
        Instant last = KazakhstanTime.endOf(scale.days().getLast().date());
        if (timeline.now().isBefore(last)) {
            double x = scale.x(timeline.now());
            svg.begin("g", "class", "now");
            svg.text("title", timeline.texts().now());
            svg.element("path", "d", "M" + Svg.number(x - 5) + ",36 h10 l-5,7 z");
            svg.element("line", "x1", x, "x2", x, "y1", 42.0, "y2", height - 4);
            svg.end();
        }
    }

    /** How wide a text of the picture is at most. */
    static double width(String text) {
        return text.codePointCount(0, text.length()) * CHARACTER;
    }

    /** A text cut to a width, with a sign that it was. */
    static String cut(String text, double width) {
        int fits = (int) (width / CHARACTER);
        return text.length() <= fits
                ? text
                : text.substring(0, Math.max(1, fits - 1)).strip() + "…";
    }
}
