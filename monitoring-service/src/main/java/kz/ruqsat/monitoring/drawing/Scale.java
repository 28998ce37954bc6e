package kz.ruqsat.monitoring.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.businesstime.DayKind;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * Where an instant stands on the picture: whole civil days of Kazakhstan from left to right, all of one width, or days off folded together.
 *
 * @param days in order, without gaps
 */
record Scale(List<Day> days) {

    private static final double NARROWEST = 14;
    private static final double WIDEST = 48;
    private static final double FOLDED = 6;

    Scale {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param from where it begins, in pixels
     * @param folded true if it is a day off that is drawn as a mark only
     */
    record Day(LocalDate date, DayKind kind, String holiday, double from, double width, boolean folded) {

        double to() {
            return from + width;
        }
    }

    /** Days {@code first} to {@code last}, each as wide as the plot allows within limits. */
    static Scale of(
            LocalDate first, LocalDate last, double left, double plot, Timeline.Days shown, WorkingCalendar calendar) {
        double width = Math.clamp(plot / (last.toEpochDay() - first.toEpochDay() + 1), NARROWEST, WIDEST);
        List<Day> days = new ArrayList<>();
        double x = left;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            DayKind kind = kind(date, calendar);
            boolean folded = shown == Timeline.Days.WORKING && !kind.works();
            boolean continued = folded && !days.isEmpty() && days.getLast().folded();
            double own = continued ? 0 : folded ? FOLDED : width;
            days.add(new Day(date, kind, holiday(date, calendar), x, own, folded));
            x += own;
        }
        return new Scale(days);
    }

    /** A day of a year without a published calendar is drawn as a plain one. */
    private static DayKind kind(LocalDate date, WorkingCalendar calendar) {
        return isPublished(date, calendar) ? calendar.day(date).kind() : DayKind.WORKING;
    }

    private static String holiday(LocalDate date, WorkingCalendar calendar) {
        return isPublished(date, calendar) ? calendar.day(date).holiday() : "";
    }

    private static boolean isPublished(LocalDate date, WorkingCalendar calendar) {
        return !date.isBefore(calendar.firstDate()) && !date.isAfter(calendar.lastDate());
    }

    /** Pixels from the left edge of the picture; what lies outside stands at the border. */
    double x(Instant at) {
        LocalDate date = KazakhstanTime.dateOf(at);
        if (date.isBefore(days.getFirst().date())) {
            return days.getFirst().from();
        }
        if (date.isAfter(days.getLast().date())) {
            return right();
        }
        Day day = days.get((int) (date.toEpochDay() - days.getFirst().date().toEpochDay()));
        Instant begins = KazakhstanTime.endOf(date.minusDays(1));
        double part = (double) Duration.between(begins, at).toMillis()
                / Duration.between(begins, KazakhstanTime.endOf(date)).toMillis();
        return day.from() + part * day.width();
    }

    double left() {
        return days.getFirst().from();
    }

    double right() {
        return days.getLast().to();
    }

    /** Width of an ordinary day. */
    double dayWidth() {
        return days.stream()
                .filter(day -> !day.folded())
                .mapToDouble(Day::width)
                .max()
                .orElse(NARROWEST);
    }
}
