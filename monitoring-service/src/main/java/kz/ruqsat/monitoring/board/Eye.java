package kz.ruqsat.monitoring.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.board.Snapshot.Moment;

/** Dates as people read them, in Astana time; a day ends at 24:00. */
final class Eye {

    private static final Map<Language, String> DAY = Map.of(
            Language.EN, "EEE, d MMM uuuu", Language.RU, "EEE, d MMM uuuu 'г.'", Language.KK, "uuuu 'ж.' d MMM, EEE");

    private Eye() {}

    static String day(LocalDate date, Language language) {
        return date.format(DateTimeFormatter.ofPattern(DAY.get(language), language.locale()));
    }

    static Moment moment(Instant at, Language language) {
        var local = at.atZone(KazakhstanTime.ZONE);
        return new Moment(
                day(local.toLocalDate(), language) + ", " + local.format(DateTimeFormatter.ofPattern("HH:mm")),
                at.toString());
    }

    /** The end of a term: the last day up to 24:00, never 00:00 of the next. */
    static Moment endOf(LocalDate lastDay, Instant dueBefore, Language language) {
        return new Moment(day(lastDay, language) + ", 24:00", dueBefore.toString());
    }
}
