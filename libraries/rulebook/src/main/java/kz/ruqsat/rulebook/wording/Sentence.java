package kz.ruqsat.rulebook.wording;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A pattern of the glossary with its arguments, not yet in a language.
 *
 * @param kind kind of the pattern: sentence or phrase
 * @param code code of the pattern
 * @param arguments by name
 */
public record Sentence(String kind, String code, Map<String, Argument> arguments) {
    public Sentence {
        arguments = Map.copyOf(arguments);
    }

    /** A sentence without arguments so far. */
    public static Sentence of(String code) {
        return new Sentence("sentence", code, Map.of());
    }

    /** A phrase, to stand inside a sentence. */
    public static Sentence phrase(String code) {
        return new Sentence("phrase", code, Map.of());
    }

    /** A period such as 90 days or 3 years, in its largest even unit. */
    public static Sentence length(Period period) {
        if (period.getDays() != 0) {
            return phrase("days").count("n", period.getDays());
        }
        return period.getMonths() == 0
                ? phrase("years").count("n", period.getYears())
                : phrase("months").count("n", period.toTotalMonths());
    }

    public Sentence text(String name, String text) {
        return with(name, new Argument.Text(text));
    }

    public Sentence count(String name, long number) {
        return with(name, new Argument.Count(number));
    }

    public Sentence day(String name, LocalDate date) {
        return with(name, new Argument.Day(date));
    }

    public Sentence word(String name, String kind, String code) {
        return with(name, new Argument.Word(kind, code));
    }

    public Sentence country(String name, String code) {
        return with(name, new Argument.Country(code));
    }

    public Sentence phrase(String name, Sentence phrase) {
        return with(name, new Argument.Phrase(phrase));
    }

    private Sentence with(String name, Argument argument) {
        Map<String, Argument> all = new LinkedHashMap<>(arguments);
        all.put(name, argument);
        return new Sentence(kind, code, all);
    }
}
