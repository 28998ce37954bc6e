package kz.ruqsat.monitoring.drawing;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days behind the lanes: a line at each midnight, a hatch over each day off, its date on top. */
record DayGrid(Svg svg, Timeline timeline, Scale scale, double height) {

    private static final double NUMBERS = 30;
    private static final double MONTHS = 14;

    void draw() {
        double free = 0;
        for (Scale.Day day : scale.days()) {
            if (!day.kind().works() && day.width() > 0) {
                off(day);
            }
            if (day.width() > 0) {
                line(day.from());
            }
            if (!day.folded() && isNamed(day)) {
                number(day);
            }
            if (day.from() >= free && isNewMonth(day.date())) {
                String month = timeline.texts().month().apply(day.date());
                svg.text("text", month, "class", "month", "x", day.from(), "y", MONTHS);
                free = day.from() + TimelineDrawing.width(month) + 12;
            }
        }
        line(scale.right());
    }

    private void line(double x) {
        svg.element("line", "class", "grid", "x1", x, "x2", x, "y1", NUMBERS - 10, "y2", height - 4);
    }

    private void off(Scale.Day day) {
        svg.begin("g", "class", "off");
        svg.text("title", timeline.texts().dayOff().getOrDefault(day.date(), ""));
        svg.element(
                "rect",
                "x",
                day.from(),
                "y",
                NUMBERS + 6,
                "width",
                day.width(),
                "height",
                height - NUMBERS - 10,
                "fill",
                Patterns.fill(timeline.id(), "off"));
        if (day.folded()) {
            svg.text("text", "//", "class", "small middle", "x", day.from() + day.width() / 2, "y", NUMBERS);
        }
        svg.end();
    }

    /** Narrow days: only Mondays and the first of a month. */
    private boolean isNamed(Scale.Day day) {
        return day.width() >= 18 || day.date().getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private void number(Scale.Day day) {
        String number = Integer.toString(day.date().getDayOfMonth());
        String weekday = timeline.texts().weekday().apply(day.date());
        boolean whole = TimelineDrawing.width(number + " " + weekday) <= day.width();
        svg.text(
                "text",
                whole ? weekday + " " + number : number,
                "class",
                day.kind().works() ? "day middle" : "day middle rest",
                "x",
                day.from() + day.width() / 2,
                "y",
                NUMBERS);
    }

    private boolean isNewMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 || date.equals(scale.days().getFirst().date());
    }
}
