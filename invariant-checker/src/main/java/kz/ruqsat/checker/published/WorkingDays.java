package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Which days work in Kazakhstan; the slow and obvious count, from the checker's own copy of the calendar. */
public final class WorkingDays {

    /** As published. */
    public static final WorkingDays PUBLISHED = read();

    private final String version;
    private final ZoneId zone;
    private final Set<Integer> years;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> workingWeekends;

    private WorkingDays(
            String version, ZoneId zone, Set<Integer> years, Set<LocalDate> daysOff, Set<LocalDate> workingWeekends) {
        this.version = version;
        this.zone = zone;
        this.years = years;
        this.daysOff = daysOff;
        this.workingWeekends = workingWeekends;
    }

    private static WorkingDays read() {
        JsonNode file = DataFile.read("working-days.json");
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> workingWeekends = new HashSet<>();
        file.path("years").properties().forEach(year -> {
            years.add(Integer.parseInt(year.getKey()));
            year.getValue().path("weekdayDaysOff").forEach(day -> daysOff.add(LocalDate.parse(day.asText())));
            year.getValue()
                    .path("workingWeekendDays")
                    .forEach(day -> workingWeekends.add(LocalDate.parse(day.asText())));
        });
        return new WorkingDays(
                file.path("version").asText(), ZoneId.of(file.path("zone").asText()), years, daysOff, workingWeekends);
    }

    /** Version of the calendar this is a copy of. */
    public String version() {
        return version;
    }

    /** Whether the year's calendar is known. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Whether people work that day. */
    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workingWeekends.contains(day) : !daysOff.contains(day);
    }

    /** The civil date of a moment. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment after a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The n-th working day after a day. */
    LocalDate after(LocalDate day, long count) {
        LocalDate last = day;
        for (long left = count; left > 0; left -= works(last) ? 1 : 0) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Working days after one day, up to and including another. */
    long between(LocalDate after, LocalDate upTo) {
        return after.plusDays(1)
                .datesUntil(upTo.isBefore(after) ? after.plusDays(1) : upTo.plusDays(1))
                .filter(this::works)
                .count();
    }

    /** The day itself if it works, else the next that does. */
    LocalDate rolled(LocalDate day) {
        return works(day) ? day : after(day, 1);
    }
}
