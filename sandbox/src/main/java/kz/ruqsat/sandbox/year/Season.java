package kz.ruqsat.sandbox.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * When petitions are filed: on working days of the legal calendar, on the hour, more in spring and autumn than in winter, more on Mondays than on Fridays,
 * and most before long breaks. The weights are invented.
 *
 * @param days working days of the year, each with its weight
 */
record Season(List<Day> days) {
    static final int OPENS = 9;
    static final int LAST_HOUR = 17;

    private static final List<Double> MONTHS =
            List.of(0.70, 0.90, 1.10, 1.15, 1.20, 1.15, 0.95, 0.90, 1.20, 1.15, 1.00, 0.70);
    private static final Map<DayOfWeek, Double> WEEKDAYS =
            Map.of(DayOfWeek.MONDAY, 1.25, DayOfWeek.TUESDAY, 1.10, DayOfWeek.THURSDAY, 1.00, DayOfWeek.FRIDAY, 0.80);
    private static final double USUAL_DAY = 1.00;
    // Of the hours from 9 to 17; people eat from 13 to 14:30.
    private static final List<Double> HOURS = List.of(0.9, 1.2, 1.3, 1.1, 0.4, 0.7, 1.1, 1.0, 0.7);

    private static final int LONG_BREAK = 3;
    private static final double LAST_DAY_BEFORE = 1.9;
    private static final double DAY_BEFORE_THAT = 1.4;
    private static final double FIRST_DAY_AFTER = 1.3;

    /**
     * A working day.
     *
     * @param weight how much is filed on it, 1 being usual
     */
    record Day(LocalDate date, double weight) {}

    static Season of(int year, WorkingCalendar calendar) {
        var days = workingDays(year, calendar)
                .map(date -> new Day(date, weight(date, calendar)))
                .toList();
        return new Season(days);
    }

    static Stream<LocalDate> workingDays(int year, WorkingCalendar calendar) {
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay);
    }

    private static double weight(LocalDate date, WorkingCalendar calendar) {
        return MONTHS.get(date.getMonthValue() - 1)
                * WEEKDAYS.getOrDefault(date.getDayOfWeek(), USUAL_DAY)
                * surge(date, calendar);
    }

    private static double surge(LocalDate date, WorkingCalendar calendar) {
        var next = calendar.plusWorkingDays(date, 1);
        if (isLongBreak(date, next)) {
            return LAST_DAY_BEFORE;
        }
        if (isLongBreak(next, calendar.plusWorkingDays(next, 1))) {
            return DAY_BEFORE_THAT;
        }
        return isLongBreak(calendar.minusWorkingDays(date, 1), date) ? FIRST_DAY_AFTER : 1;
    }

    /** Whether so many days off lie between two working days, one following the other. */
    private static boolean isLongBreak(LocalDate working, LocalDate next) {
        return next.toEpochDay() - working.toEpochDay() > LONG_BREAK;
    }

    /** A moment of filing. */
    Instant filing(Lots lots) {
        var day = lots.weighted(days, Day::weight);
        var hour = lots.weighted(hours(), each -> HOURS.get(each - OPENS));
        return KazakhstanTime.at(day.date(), LocalTime.of(hour, 0));
    }

    private static List<Integer> hours() {
        return Stream.iterate(OPENS, hour -> hour <= LAST_HOUR, hour -> hour + 1)
                .toList();
    }
}
