package kz.ruqsat.monitoring.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;

/** Dates as people read them, in Astana time; a day ends at 24:00. */
final class Eye {

    private static final Map<Language, String> DAY = Map.of(
            Language.EN, "EEE, d MMM uuuu", Language.RU, "EEE, d MMM uuuu 'г.'", Language.KK, "uuuu 'ж.' d MMM, EEE");

    private Eye() {}

    static String day(LocalDate date, Language language) {
        return date.format(DateTimeFormatter.ofPattern(DAY.get(language), language.locale()));
    }

    /** Midnight, at which terms end, is 24:00 of the day before. */
    static Moment moment(Instant at, Language language) {
        var local = at.atZone(KazakhstanTime.ZONE);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var time = midnight ? "24:00" : local.format(DateTimeFormatter.ofPattern("HH:mm"));
        return new Moment(day(day, language) + ", " + time, at.toString());
    }

    /** The end of a term: the last day up to 24:00, never 00:00 of the next. */
    static Moment endOf(LocalDate lastDay, Instant dueBefore, Language language) {
        return new Moment(day(lastDay, language) + ", 24:00", dueBefore.toString());
    }
}
