package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Walks the calendar day by day and notes what it did with each day. */
final class DayWalk {

    private final WorkingCalendar calendar;

    DayWalk(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Days from {@code first} on until {@code length} working days are counted. Source: R-086. */
    List<CountedDay> workingDays(LocalDate first, int length) {
        return workingDays(first, length, Set.of());
    }

    /** The same for a term that stood still: days off the clock are shown, and as many working days are added at its end. */
    List<CountedDay> workingDays(LocalDate first, int length, Set<LocalDate> suspended) {
        Predicate<LocalDate> offTheClock = suspended::contains;
        int wanted =
                length + (int) suspended.stream().filter(calendar::isWorkingDay).count();
        List<CountedDay> days = new ArrayList<>();
        int ordinal = 0;
        for (LocalDate date = first; wanted > 0; date = date.plusDays(1)) {
            CalendarDay day = calendar.day(date);
            wanted -= day.works() ? 1 : 0;
            if (!day.works()) {
                days.add(CountedDay.dayOff(day));
            } else if (offTheClock.test(date)) {
                days.add(CountedDay.notCounted(day, DayReason.SUSPENDED));
            } else {
                days.add(CountedDay.counted(day, ++ordinal));
            }
        }
        return days;
    }

    /** {@code length} days from {@code first} on, every one counted. Source: R-087. */
    List<CountedDay> calendarDays(LocalDate first, int length) {
        List<CountedDay> days = new ArrayList<>();
        for (int ordinal = 1; ordinal <= length; ordinal++) {
            days.add(CountedDay.counted(calendar.day(first.plusDays(ordinal - 1L)), ordinal));
        }
        return days;
    }

    /** The days after a last day that is a day off, up to and including the next working day; else none. Source: R-088. */
    List<CountedDay> roll(LocalDate nominal) {
        if (calendar.isWorkingDay(nominal)) {
            return Collections.emptyList();
        }
        List<CountedDay> days = new ArrayList<>();
        CalendarDay day = calendar.day(nominal.plusDays(1));
        while (!day.works()) {
            days.add(CountedDay.dayOff(day));
            day = calendar.day(day.date().plusDays(1));
        }
        days.add(CountedDay.notCounted(day, DayReason.ROLLED_TO));
        return days;
    }
}
