package kz.ruqsat.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The conventions of counting that no clock sets for itself. Source: R-086 (INTERP).
 *
 * @param officeClose local time; at this very second it is still the same office day
 * @param dayEnd when the last day of a term is over
 * @param dayZero whether the day of the event counts
 */
public record TermSettings(String zone, LocalTime officeClose, DayEnd dayEnd, DayZero dayZero) {

    public TermSettings {
        Objects.requireNonNull(officeClose, "officeClose");
        Objects.requireNonNull(dayEnd, "dayEnd");
        Objects.requireNonNull(dayZero, "dayZero");
        if (!KazakhstanTime.ZONE.getId().equals(zone)) {
            throw new IllegalArgumentException("Terms are counted in " + KazakhstanTime.ZONE + ", not in " + zone);
        }
    }

    LocalDate firstDay(LocalDate base) {
        return dayZero == DayZero.COUNTED ? base : base.plusDays(1);
    }

    LocalDate sameDayLater(LocalDate base, int years) {
        LocalDate sameDay = base.plusYears(years);
        return dayZero == DayZero.COUNTED ? sameDay.minusDays(1) : sameDay;
    }

    Instant dueBefore(LocalDate last) {
        return switch (dayEnd) {
            case MIDNIGHT -> KazakhstanTime.endOf(last);
            case OFFICE_CLOSE -> closeOf(last);
        };
    }

    Instant closeOf(LocalDate date) {
        return KazakhstanTime.at(date, officeClose);
    }

    /** When the last day of a term is over. */
    public enum DayEnd {
        /** At 24:00. */
        MIDNIGHT,
        /** At the close of office. */
        OFFICE_CLOSE
    }

    /** Whether the day of the event counts. */
    public enum DayZero {
        /** The first day is the day after the event. */
        NOT_COUNTED,
        /** The first day is the day of the event. */
        COUNTED
    }
}
