package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must hold inside a written calendar before a single day of it is believed. */
final class CalendarChecks {

    private final CalendarFile file;
    private final String name;

    CalendarChecks(CalendarFile file, String name) {
        this.file = file;
        this.name = name;
    }

    void check() {
        requirePresent();
        require(
                KazakhstanTime.ZONE.getId().equals(file.meta().zone()),
                "zone " + file.meta().zone() + " is not known");
        requireGaplessYears();
        file.years().forEach(this::checkYear);
        file.governmentTransfers().forEach(this::checkTransfer);
    }

    static void checkCounts(CalendarFile file, String name, WorkingCalendar calendar) {
        for (CalendarFile.Year year : file.years()) {
            LocalDate first = LocalDate.ofYearDay(year.year(), 1);
            int length = first.lengthOfYear();
            int working = calendar.workingDaysBetween(first.minusDays(1), first.plusDays(length - 1L));
            var counted = new CalendarFile.Counts(
                    length, length - working, working, year.weekdayDaysOff().size());
            if (!counted.equals(year.counts())) {
                throw new InvalidDataFileException(
                        name, "counts of " + year.year() + " are " + year.counts() + ", but the days give " + counted);
            }
        }
    }

    private void requirePresent() {
        require(file.meta() != null && file.meta().version() != null, "meta.version is missing");
        require(file.workWeek() != null && !file.workWeek().isEmpty(), "workWeek is missing");
        require(file.holidayDefinitions() != null, "holidayDefinitions is missing");
        require(file.governmentTransfers() != null, "governmentTransfers is missing");
        require(file.years() != null && !file.years().isEmpty(), "years is missing");
        for (CalendarFile.Year year : file.years()) {
            boolean whole = year.status() != null
                    && year.weekdayDaysOff() != null
                    && year.workingWeekendDays() != null
                    && year.entries() != null
                    && year.counts() != null;
            require(
                    whole,
                    "year " + year.year() + " needs status, weekdayDaysOff, workingWeekendDays, entries, counts");
        }
    }

    private void requireGaplessYears() {
        List<Integer> years =
                file.years().stream().map(CalendarFile.Year::year).sorted().toList();
        List<Integer> wanted =
                IntStream.rangeClosed(years.getFirst(), years.getLast()).boxed().toList();
        require(years.equals(wanted), "years " + years + " have a gap or a repetition");
    }

    private void checkYear(CalendarFile.Year year) {
        year.entries().forEach(entry -> checkEntry(year, entry));
        List<LocalDate> dates =
                year.entries().stream().map(CalendarFile.Entry::date).toList();
        requireDistinct("entries", dates);
        requireDistinct("weekdayDaysOff", year.weekdayDaysOff());
        requireDistinct("workingWeekendDays", year.workingWeekendDays());
        year.workingWeekendDays().forEach(date -> checkWorkingWeekendDay(year, date));
        Set<LocalDate> onWorkWeek = dates.stream().filter(this::isInWorkWeek).collect(Collectors.toSet());
        require(
                onWorkWeek.equals(Set.copyOf(year.weekdayDaysOff())),
                "weekdayDaysOff and entries of " + year.year() + " differ in "
                        + difference(onWorkWeek, year.weekdayDaysOff()));
    }

    private void checkEntry(CalendarFile.Year year, CalendarFile.Entry entry) {
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
                    .anyMatch(holiday -> holiday.code().equals(entry.holiday()));
            require(defined, date + ": holiday " + entry.holiday() + " is not defined");
        }
    }

    private void checkWorkingWeekendDay(CalendarFile.Year year, LocalDate date) {
        require(date.getYear() == year.year(), date + " stands under " + year.year());
        require(
                !isInWorkWeek(date),
                "working weekend day " + date + " is a " + date.getDayOfWeek() + ", no weekend day");
        boolean transferred = file.governmentTransfers().stream().anyMatch(t -> date.equals(t.dayOffMovedFrom()));
        require(transferred, "working weekend day " + date + " comes from no Government transfer");
    }

    private void checkTransfer(CalendarFile.Transfer transfer) {
        LocalDate from = transfer.dayOffMovedFrom();
        LocalDate to = transfer.dayOffMovedTo();
        require(
                from != null && to != null && transfer.source() != null,
                "a Government transfer lacks a day or its source");
        boolean works = !covers(from) || yearsWith(from).workingWeekendDays().contains(from);
        require(works, "transfer from " + from + " makes no working weekend day");
        boolean off = !covers(to) || yearsWith(to).weekdayDaysOff().contains(to);
        require(off, "transfer to " + to + " makes no day off");
    }

    private boolean covers(LocalDate date) {
        return file.years().stream().anyMatch(year -> year.year() == date.getYear());
    }

    private CalendarFile.Year yearsWith(LocalDate date) {
        return file.years().stream()
                .filter(year -> year.year() == date.getYear())
                .findFirst()
                .orElseThrow();
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
