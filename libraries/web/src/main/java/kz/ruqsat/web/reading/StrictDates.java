package kz.ruqsat.web.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates and moments from outside: real days of the years 1900 to 2100, and moments only with their offset. Source: P-B1. */
public final class StrictDates {
    /** What a date looks like, for a message. */
    public static final String DATE_FORM = "A real day as YYYY-MM-DD, years 1900 to 2100.";

    /** What a moment looks like, for a message. */
    public static final String INSTANT_FORM =
            "A moment with its offset as YYYY-MM-DDThh:mm:ss+05:00, years 1900 to 2100.";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private StrictDates() {}

    /** The civil date, or empty if the text is anything else; a date with a time or an offset is not shifted but refused. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> isInRange(date.getYear()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The moment, or empty if the text has no offset, is no real time (second 60 is none) or lies outside the years. */
    public static Optional<Instant> instant(String text) {
        return offsetDateTime(text).map(OffsetDateTime::toInstant);
    }

    static Optional<OffsetDateTime> offsetDateTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text)).filter(moment -> isInRange(moment.getYear()));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
