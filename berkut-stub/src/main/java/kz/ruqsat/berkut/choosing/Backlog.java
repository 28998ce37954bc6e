package kz.ruqsat.berkut.choosing;

import java.time.LocalDate;
import java.util.TreeMap;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * How many requests wait at the authority's desk. What came on the days before decides, never the order within a day, so that threads cannot
 * change it.
 */
final class Backlog {

    private final WorkingCalendar calendar;
    private final TreeMap<LocalDate, Integer> came = new TreeMap<>();

    Backlog(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void add(LocalDate day) {
        came.merge(day, 1, Integer::sum);
    }

    /** Whole working days that it takes to get done what was left when that day began; civil days in Kazakhstan. */
    int workingDaysBefore(LocalDate day, int perWorkingDay) {
        if (perWorkingDay == 0 || came.isEmpty()) {
            return 0;
        }
        int waiting = 0;
        for (var each = came.firstKey(); each.isBefore(day); each = each.plusDays(1)) {
            int done = calendar.isWorkingDay(each) ? perWorkingDay : 0;
            waiting = Math.max(0, waiting + came.getOrDefault(each, 0) - done);
        }
        return waiting / perWorkingDay;
    }
}
