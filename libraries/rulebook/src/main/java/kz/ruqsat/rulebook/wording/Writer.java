package kz.ruqsat.rulebook.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.rulebook.reference.Glossary;

/** Writes sentences in one language. Safe for use by many threads: each pattern is read once and locked while it writes. */
final class Writer {
    private final String language;
    private final ULocale locale;
    private final Glossary glossary;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final DateFormat dates;

    Writer(String language, Glossary glossary) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.equals("en") ? "en-GB" : language);
        this.glossary = glossary;
        this.dates = DateFormat.getDateInstance(DateFormat.LONG, locale);
        this.dates.setTimeZone(TimeZone.GMT_ZONE);
    }

    String write(Sentence sentence) {
        Map<String, Object> values = new HashMap<>();
        sentence.arguments().forEach((name, argument) -> values.put(name, value(argument)));
        MessageFormat pattern =
                patterns.computeIfAbsent(sentence.kind() + "/" + sentence.code(), key -> pattern(sentence));
        synchronized (pattern) {
            return pattern.format(values);
        }
    }

    private MessageFormat pattern(Sentence sentence) {
        return new MessageFormat(word(sentence.kind(), sentence.code()), locale);
    }

    private Object value(Argument argument) {
        return switch (argument) {
            case Argument.Text text -> text.text();
            case Argument.Count count -> count.number();
            case Argument.Day day -> written(day.date());
            case Argument.Word word -> word(word.kind(), word.code());
            case Argument.Country country -> ULocale.getDisplayCountry("und-" + country.code(), locale);
            case Argument.Phrase phrase -> write(phrase.sentence());
        };
    }

    private String word(String kind, String code) {
        return glossary.word(kind, code).texts().get(language);
    }

    private String written(LocalDate date) {
        Date start = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        synchronized (dates) {
            return dates.format(start);
        }
    }
}
