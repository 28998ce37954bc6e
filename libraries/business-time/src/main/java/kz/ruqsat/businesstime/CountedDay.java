package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that a computation walked.
 *
 * @param date civil date
 * @param kind what the day is in the calendar
 * @param ordinal 1 for the first day counted, and so on; 0 for a day not counted
 * @param reason why it was counted or not
 * @param holiday code of the holiday behind a day off; empty where there is none
 */
public record CountedDay(LocalDate date, DayKind kind, int ordinal, DayReason reason, String holiday) {

    public CountedDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(holiday, "holiday");
        boolean counts = reason == DayReason.COUNTED || reason == DayReason.WORKING_WEEKEND;
        if (ordinal < 0 || counts != ordinal > 0) {
            throw new IllegalArgumentException("Day " + date + " is " + reason + " with ordinal " + ordinal);
        }
    }

    static CountedDay counted(CalendarDay day, int ordinal) {
        DayReason reason = day.kind() == DayKind.WORKING_WEEKEND ? DayReason.WORKING_WEEKEND : DayReason.COUNTED;
        return new CountedDay(day.date(), day.kind(), ordinal, reason, day.holiday());
    }

    static CountedDay dayOff(CalendarDay day) {
        return notCounted(day, DayReason.ofDayOff(day.kind()));
    }

    static CountedDay notCounted(CalendarDay day, DayReason reason) {
        return new CountedDay(day.date(), day.kind(), 0, reason, day.holiday());
    }

    boolean isCounted() {
        return ordinal > 0;
    }

    boolean isSkipped() {
        return ordinal == 0 && reason != DayReason.ROLLED_TO;
    }
}
