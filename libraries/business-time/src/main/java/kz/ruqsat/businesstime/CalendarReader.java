package kz.ruqsat.businesstime;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the written calendar into days, after {@link CalendarChecks} found it sound. The order of writing means nothing. */
final class CalendarReader {

    private static final String WEEKEND_SOURCE = "day of rest of the working week";
    private static final String WORKING_SOURCE = "no day off is published for this day";

    private final CalendarFile file;

    private CalendarReader(CalendarFile file) {
        this.file = file;
    }

    static WorkingCalendar read(InputStream json, String name) {
        CalendarFile file = DataFiles.read(json, name, CalendarFile.class);
        new CalendarChecks(file, name).check();
        WorkingCalendar calendar = new WorkingCalendar(file.meta().version(), new CalendarReader(file).allDays());
        CalendarChecks.checkCounts(file, name, calendar);
        return calendar;
    }

    private List<CalendarDay> allDays() {
        List<CalendarDay> days = new ArrayList<>();
        file.years().stream()
                .sorted(Comparator.comparingInt(CalendarFile.Year::year))
                .forEach(year -> days.addAll(daysOf(year)));
        return days;
    }

    private List<CalendarDay> daysOf(CalendarFile.Year year) {
        Map<LocalDate, CalendarFile.Entry> entries =
                year.entries().stream().collect(Collectors.toMap(CalendarFile.Entry::date, Function.identity()));
        LocalDate first = LocalDate.ofYearDay(year.year(), 1);
        return first.datesUntil(first.plusYears(1))
                .map(date -> dayOf(date, year, entries.get(date)))
                .toList();
    }

    private CalendarDay dayOf(LocalDate date, CalendarFile.Year year, CalendarFile.Entry entry) {
        boolean estimated = year.status() == CalendarFile.Status.ESTIMATED;
        if (year.workingWeekendDays().contains(date)) {
            return new CalendarDay(date, DayKind.WORKING_WEEKEND, "", estimated, transferFrom(date));
        }
        if (entry != null) {
            return new CalendarDay(date, entry.type(), entry.holidayOrNone(), estimated, entry.basis());
        }
        return file.workWeek().contains(date.getDayOfWeek())
                ? new CalendarDay(date, DayKind.WORKING, "", estimated, WORKING_SOURCE)
                : new CalendarDay(date, DayKind.WEEKEND, "", estimated, WEEKEND_SOURCE);
    }

    private String transferFrom(LocalDate date) {
        return file.governmentTransfers().stream()
                .filter(transfer -> transfer.dayOffMovedFrom().equals(date))
                .map(CalendarFile.Transfer::source)
                .findFirst()
                .orElseThrow();
    }
}
