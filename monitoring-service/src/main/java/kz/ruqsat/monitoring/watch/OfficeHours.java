package kz.ruqsat.monitoring.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * When stages are expected to come: on working days, Astana time. A measure of operations; the Rules say nothing of hours.
 *
 * @param from first moment
 * @param to first moment after
 */
public record OfficeHours(LocalTime from, LocalTime to, WorkingCalendar calendar) {

    /** 9:00 to 18:00 by the calendar of Kazakhstan. */
    public static final OfficeHours USUAL =
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(18, 0), WorkingCalendar.kazakhstan());

    /** How long it has been quiet in the office hours of today; zero outside of them and on days of a year without a published calendar. */
    public Duration quiet(Instant since, Instant now) {
        LocalDate today = KazakhstanTime.dateOf(now);
        LocalTime time = now.atZone(KazakhstanTime.ZONE).toLocalTime();
        boolean open = !today.isAfter(calendar.lastDate())
                && calendar.isWorkingDay(today)
                && !time.isBefore(from)
                && time.isBefore(to);
        if (!open) {
            return Duration.ZERO;
        }
        Instant opened = KazakhstanTime.at(today, from);
        Duration quiet = Duration.between(since.isAfter(opened) ? since : opened, now);
        return quiet.isNegative() ? Duration.ZERO : quiet;
    }
}
