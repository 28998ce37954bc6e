package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One civil day of the working calendar.
 *
 * @param date civil date in Kazakhstan
 * @param kind what the day is
 * @param holiday code of the holiday the day is or stands in for, such as {@code NAURYZ}; empty where there is none
 * @param estimated true in a year whose official calendar has not been published
 * @param source what the entry rests on
 */
public record CalendarDay(LocalDate date, DayKind kind, String holiday, boolean estimated, String source) {

    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holiday, "holiday");
        Objects.requireNonNull(source, "source");
    }

    /** Whether the day counts in a term of working days. */
    public boolean works() {
        return kind.works();
    }
}
