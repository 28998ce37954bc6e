package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.List;
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
        file.years().forEach(year -> new YearChecks(file, year, name).check());
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
        boolean transfersWhole = file.governmentTransfers().stream().allMatch(CalendarFile.Transfer::isWhole);
        require(transfersWhole, "a Government transfer lacks a day or its source");
        require(file.years() != null && !file.years().isEmpty(), "years is missing");
        for (CalendarFile.Year year : file.years()) {
            require(
                    year.isWhole(),
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

    private void checkTransfer(CalendarFile.Transfer transfer) {
        LocalDate from = transfer.dayOffMovedFrom();
        LocalDate to = transfer.dayOffMovedTo();
        boolean works = !covers(from) || yearOf(from).workingWeekendDays().contains(from);
        require(works, "transfer from " + from + " makes no working weekend day");
        boolean off = !covers(to) || yearOf(to).weekdayDaysOff().contains(to);
        require(off, "transfer to " + to + " makes no day off");
    }

    private boolean covers(LocalDate date) {
        return file.years().stream().anyMatch(year -> year.year() == date.getYear());
    }

    private CalendarFile.Year yearOf(LocalDate date) {
        return file.years().stream()
                .filter(year -> year.year() == date.getYear())
                .findFirst()
                .orElseThrow();
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new InvalidDataFileException(name, complaint);
        }
    }
}
