package kz.ruqsat.monitoring.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.CalendarDay;
import kz.ruqsat.businesstime.WorkingCalendar;

/** Says why days are off. */
record DaysOff(Tongue t, WorkingCalendar calendar) {

    /** Why a day is off; empty if it is none, or lies in a year without a published calendar. */
    String why(LocalDate date) {
        if (date.isBefore(calendar.firstDate()) || date.isAfter(calendar.lastDate()) || calendar.isWorkingDay(date)) {
            return "";
        }
        CalendarDay day = calendar.day(date);
        String reason = t.label(
                switch (day.kind()) {
                    case HOLIDAY -> "reason.HOLIDAY";
                    case SHIFTED_DAY_OFF -> "reason.SHIFTED";
                    case TRANSFERRED_DAY_OFF -> "reason.TRANSFERRED";
                    case RELIGIOUS_DAY_OFF -> "reason.RELIGIOUS";
                    case WEEKEND, WORKING, WORKING_WEEKEND -> "reason.WEEKEND";
                });
        return day.holiday().isEmpty() ? reason : reason + ": " + t.holiday(day.holiday());
    }

    /** The same for every day off of a range. */
    Map<LocalDate, String> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(date -> !why(date).isEmpty())
                .collect(Collectors.toMap(date -> date, date -> t.day(date) + ": " + why(date)));
    }
}
