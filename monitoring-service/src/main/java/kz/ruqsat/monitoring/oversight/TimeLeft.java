package kz.ruqsat.monitoring.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * Working time left of a term: whole working days after today up to its last day, and the hours to 24:00 of a working today.
 *
 * @param tone how pressing it is
 * @param days working days; of a term that is over the working days it is late, counted after its last day
 * @param hours full hours of today; 0 on a day off and of a term that is over
 */
public record TimeLeft(Tone tone, int days, int hours) {

    /** How pressing a term is. */
    public enum Tone {
        IN_TIME,
        /** It ends by the end of the next working day. */
        DUE_SOON,
        BREACHED,
        /** It ends in a year without a published calendar. */
        FAR_AWAY
    }

    /** What is left at {@code now}. */
    public static TimeLeft at(Instant now, LocalDate lastDay, Instant dueBefore, WorkingCalendar calendar) {
        LocalDate today = KazakhstanTime.dateOf(now);
        if (lastDay.isAfter(calendar.lastDate()) || today.isAfter(calendar.lastDate())) {
            return new TimeLeft(now.isBefore(dueBefore) ? Tone.FAR_AWAY : Tone.BREACHED, 0, 0);
        }
        if (!now.isBefore(dueBefore)) {
            return new TimeLeft(Tone.BREACHED, calendar.workingDaysBetween(lastDay, today), 0);
        }
        long hours = Duration.between(now, KazakhstanTime.endOf(today)).toHours();
        int days = calendar.workingDaysBetween(today, lastDay);
        return new TimeLeft(
                days <= 1 ? Tone.DUE_SOON : Tone.IN_TIME, days, calendar.isWorkingDay(today) ? (int) hours : 0);
    }

    /** The first instant after the working day that comes {@code workingDays} after today; 0 means today, working or not. */
    public static Instant horizon(Instant now, int workingDays, WorkingCalendar calendar) {
        return KazakhstanTime.endOf(calendar.plusWorkingDays(KazakhstanTime.dateOf(now), workingDays));
    }
}
