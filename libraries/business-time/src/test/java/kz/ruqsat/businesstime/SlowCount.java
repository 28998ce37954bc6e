package kz.ruqsat.businesstime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The obvious count, straight from the lists of the file and the four steps of R-086; slow, and sharing no code. */
final class SlowCount {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final Set<LocalDate> working = new HashSet<>();
    private final Set<LocalDate> off = new HashSet<>();

    SlowCount() {
        ObjectNode file = WrittenData.tree(WrittenData.CALENDAR);
        for (JsonNode year : file.get("years")) {
            working.addAll(WrittenData.dates(year.get("workingWeekendDays")));
            off.addAll(WrittenData.dates(year.get("weekdayDaysOff")));
        }
    }

    boolean works(LocalDate date) {
        if (working.contains(date)) {
            return true;
        }
        if (off.contains(date)) {
            return false;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Last day of a term in working days; none if it leaves the published years. */
    Optional<LocalDate> endOfWorkingDays(LocalDate base, int length) {
        return published(base.plusDays(1)).filter(this::works).skip(length - 1L).findFirst();
    }

    /** Last day of a term in calendar days that rolls; none if it leaves the published years. */
    Optional<LocalDate> endOfRolledCalendarDays(LocalDate base, int length) {
        return published(base.plusDays(length)).filter(this::works).findFirst();
    }

    static Stream<LocalDate> everyStartDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static Stream<LocalDate> published(LocalDate from) {
        return from.isAfter(LAST) ? Stream.empty() : from.datesUntil(LAST.plusDays(1));
    }
}
