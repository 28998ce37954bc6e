package kz.ruqsat.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The calendar as it is written down; keys that are not named here are information for people. */
record CalendarFile(
        Meta meta,
        Set<DayOfWeek> workWeek,
        List<Holiday> holidayDefinitions,
        List<Transfer> governmentTransfers,
        List<Year> years) {

    record Meta(String version, String zone) {}

    record Holiday(String code) {}

    record Transfer(LocalDate dayOffMovedFrom, LocalDate dayOffMovedTo, String source) {

        boolean isWhole() {
            return dayOffMovedFrom != null && dayOffMovedTo != null && source != null;
        }
    }

    record Year(
            int year,
            Status status,
            List<LocalDate> weekdayDaysOff,
            List<LocalDate> workingWeekendDays,
            List<Entry> entries,
            Counts counts) {

        boolean isWhole() {
            return Stream.of(status, weekdayDaysOff, workingWeekendDays, entries, counts)
                    .allMatch(Objects::nonNull);
        }
    }

    record Entry(LocalDate date, DayOfWeek dayOfWeek, DayKind type, String holiday, LocalDate movedFrom, String basis) {

        String holidayOrNone() {
            return holiday == null ? "" : holiday;
        }
    }

    record Counts(int calendarDays, int nonWorkingDays, int workingDays, int weekdaysOff) {}

    enum Status {
        CLOSED,
        PUBLISHED,
        PUBLISHED_WITH_CHANGE,
        ESTIMATED
    }
}
