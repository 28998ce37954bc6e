package kz.ruqsat.monitoring.board;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.oversight.TimeLeft;
import kz.ruqsat.monitoring.oversight.TimeLeft.Tone;

/** One language: every text of the pages. */
public final class Tongue {

    private final Words words;
    private final Language language;

    Tongue(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** Which one it is. */
    public Language language() {
        return language;
    }

    /** A label of the pages. */
    public String label(String code) {
        return words.own(code, language).orElse(code);
    }

    /** A label with values: names and values in turn. */
    public String say(String code, Object... namesAndValues) {
        return words.filled(label(code), language, map(namesAndValues));
    }

    /** A sentence of the glossary with values. */
    String sentence(String code, Object... namesAndValues) {
        return words.filled(words.word("sentence", code, language), language, map(namesAndValues));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int each = 0; each < namesAndValues.length; each += 2) {
            values.put(namesAndValues[each].toString(), namesAndValues[each + 1]);
        }
        return values;
    }

    /** A word of the glossary's kind {@code board}. */
    public String board(String code) {
        return words.word("board", code, language);
    }

    /** A word of the glossary's kind {@code term}. */
    public String term(String code) {
        return words.word("term", code, language);
    }

    /** A stage or a state. */
    public String stage(String code) {
        return words.stage(code, language);
    }

    public String clock(String code) {
        return words.word("clock", code, language);
    }

    public String bodyKind(String code) {
        return words.word("body-kind", code, language);
    }

    public String account(String code) {
        return words.word("delay-account", code, language);
    }

    public String service(String code) {
        return label("service." + code);
    }

    /** The region of a body's code: of a division its KATO code, of a mission or the ministry a group of their own. */
    public String region(String code) {
        return switch (code) {
            case "ABROAD" -> label("regionAbroad");
            case "CENTRE" -> label("regionCentre");
            default -> words.own("region." + code, language).orElse(code);
        };
    }

    public String holiday(String code) {
        return code.isEmpty() ? "" : words.own("holiday." + code, language).orElse(code);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    public String day(LocalDate date) {
        return Eye.day(date, language);
    }

    /** Without the year, for places where it is plain. */
    public String shortDay(LocalDate date) {
        return date.format(
                DateTimeFormatter.ofPattern(language == Language.KK ? "d MMM, EEE" : "EEE d MMM", language.locale()));
    }

    public String weekday(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEE", language.locale()));
    }

    public String month(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(
                language == Language.KK ? "uuuu 'ж.' LLLL" : "LLLL uuuu", language.locale()));
    }

    Moment moment(Instant at) {
        return Eye.moment(at, language);
    }

    Moment moment(OffsetDateTime at) {
        return moment(at.toInstant());
    }

    Moment endOf(LocalDate lastDay, Instant dueBefore) {
        return Eye.endOf(lastDay, dueBefore, language);
    }

    /** The hour of a moment in Astana, such as {@code 14:00}. */
    String hour(Instant at) {
        return at.atZone(KazakhstanTime.ZONE).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    String duration(Duration length) {
        return length.toDays() > 0
                ? say("duration", "days", number(length.toDays()), "hours", length.toHoursPart())
                : say("durationShort", "hours", length.toHours(), "minutes", length.toMinutesPart());
    }

    /** A length of which the seconds may matter. */
    String shortly(Duration length) {
        return length.toMinutes() == 0 ? say("durationSeconds", "seconds", length.toSeconds()) : duration(length);
    }

    String left(TimeLeft left) {
        return switch (left.tone()) {
            case BREACHED -> left.days() == 0 ? label("lateToday") : say("lateText", "0", left.days());
            case FAR_AWAY -> label("farText");
            case IN_TIME, DUE_SOON -> say("leftText", "0", left.days(), "1", left.hours());
        };
    }

    String tone(Tone tone) {
        return tone == Tone.FAR_AWAY ? label("farText") : board(tone.name());
    }

    String glossaryVersion() {
        return words.glossaryVersion();
    }
}
