package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold inside one written year: its lists and its entries tell the same story. */
final class YearChecks {

    private final CalendarFile file;
    private final CalendarFile.Year year;
    private final String name;

    YearChecks(CalendarFile file, CalendarFile.Year year, String name) {
        this.file = file;
        this.year = year;
        this.name = name;
    }

    void check() {
        year.entries().forEach(this::checkEntry);
        List<LocalDate> dates =
                year.entries().stream().map(CalendarFile.Entry::date).toList();
        requireDistinct("entries", dates);
        requireDistinct("weekdayDaysOff", year.weekdayDaysOff());
        requireDistinct("workingWeekendDays", year.workingWeekendDays());
        year.workingWeekendDays().forEach(this::checkWorkingWeekendDay);
        Set<LocalDate> onWorkWeek = dates.stream().filter(this::isInWorkWeek).collect(Collectors.toSet());
        require(
                onWorkWeek.equals(Set.copyOf(year.weekdayDaysOff())),
                "weekdayDaysOff and entries of " + year.year() + " differ in "
                        + difference(onWorkWeek, year.weekdayDaysOff()));
    }

    private void checkEntry(CalendarFile.Entry entry) {
        require(
                entry.date() != null && entry.type() != null && entry.basis() != null,
                "an entry lacks date, type or basis");
        LocalDate date = entry.date();
        require(date.getYear() == year.year(), date + " stands under " + year.year());
        require(
                date.getDayOfWeek() == entry.dayOfWeek(),
                date + " is a " + date.getDayOfWeek() + ", not " + entry.dayOfWeek());
        require(entry.type().isListedInCalendar(), date + ": " + entry.type() + " is no type of an entry");
        if (entry.type() == DayKind.TRANSFERRED_DAY_OFF) {
            require(isTransfer(entry), date + " is transferred by no Government transfer");
        } else {
            boolean defined = file.holidayDefinitions().stream()
                    .anyMatch(holiday -> Objects.equals(holiday.code(), entry.holiday()));
            require(defined && entry.holiday() != null, date + ": holiday " + entry.holiday() + " is not defined");
        }
    }

    private void checkWorkingWeekendDay(LocalDate date) {
        require(date.getYear() == year.year(), date + " stands under " + year.year());
        require(
                !isInWorkWeek(date),
                "working weekend day " + date + " is a " + date.getDayOfWeek() + ", no weekend day");
        boolean transferred = file.governmentTransfers().stream().anyMatch(t -> date.equals(t.dayOffMovedFrom()));
        require(transferred, "working weekend day " + date + " comes from no Government transfer");
    }

    private boolean isTransfer(CalendarFile.Entry entry) {
        return file.governmentTransfers().stream()
                .anyMatch(transfer -> entry.date().equals(transfer.dayOffMovedTo())
                        && transfer.dayOffMovedFrom().equals(entry.movedFrom()));
    }

    private boolean isInWorkWeek(LocalDate date) {
        return file.workWeek().contains(date.getDayOfWeek());
    }

    private static Set<LocalDate> difference(Set<LocalDate> some, Collection<LocalDate> others) {
        Set<LocalDate> onlyOnce = new HashSet<>(some);
        for (LocalDate other : others) {
            if (!onlyOnce.remove(other)) {
                onlyOnce.add(other);
            }
        }
        return onlyOnce;
    }

    private void requireDistinct(String list, List<LocalDate> dates) {
        List<LocalDate> repeated = new ArrayList<>(dates);
        Set.copyOf(dates).forEach(repeated::remove);
        require(repeated.isEmpty(), list + " holds " + repeated + " more than once");
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new InvalidDataFileException(name, complaint);
        }
    }
}
