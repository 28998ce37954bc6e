package kz.ruqsat.rulebook.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence or phrase as code and arguments, before it is written out in a language. Immutable: each setter gives a new one. It survives JSON, so a
 * case keeps what was said and not the words it was said in.
 */
public final class Sentence {
    private static final String[] NO_NAMES = {};
    private static final Argument[] NO_VALUES = {};

    // Two arrays, because a review makes dozens of sentences and few of them are ever written out.
    private final String kind;
    private final String code;
    private final String[] names;
    private final Argument[] values;

    private Sentence(String kind, String code, String[] names, Argument[] values) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
        this.names = names;
        this.values = values;
    }

    @JsonCreator
    static Sentence read(
            @JsonProperty("kind") String kind,
            @JsonProperty("code") String code,
            @JsonProperty("arguments") Map<String, Argument> arguments) {
        Sentence sentence = new Sentence(kind, code, NO_NAMES, NO_VALUES);
        for (var argument : arguments.entrySet()) {
            sentence = sentence.with(argument.getKey(), argument.getValue());
        }
        return sentence;
    }

    /** A sentence without arguments so far. */
    public static Sentence of(String code) {
        return new Sentence("sentence", code, NO_NAMES, NO_VALUES);
    }

    /** A phrase, to stand inside a sentence. */
    public static Sentence phrase(String code) {
        return new Sentence("phrase", code, NO_NAMES, NO_VALUES);
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

    /** Kind of the glossary entry that holds its pattern: sentence or phrase. */
    @JsonProperty
    public String kind() {
        return kind;
    }

    /** Code of the glossary entry that holds its pattern. */
    @JsonProperty
    public String code() {
        return code;
    }

    /** Its arguments by name, in the order they were given. */
    @JsonProperty
    public Map<String, Argument> arguments() {
        Map<String, Argument> all = LinkedHashMap.newLinkedHashMap(names.length);
        for (int i = 0; i < names.length; i++) {
            all.put(names[i], values[i]);
        }
        return all;
    }

    /** Code of the word given for an argument; empty where it has none or is of another kind. */
    public Optional<String> wordOf(String name) {
        return arguments().get(name) instanceof Argument.Word word ? Optional.of(word.code()) : Optional.empty();
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
        int size = names.length;
        String[] allNames = Arrays.copyOf(names, size + 1);
        Argument[] allValues = Arrays.copyOf(values, size + 1);
        allNames[size] = name;
        allValues[size] = argument;
        return new Sentence(kind, code, allNames, allValues);
    }

    /** The order of the arguments plays no part: JSON may have sorted them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence that
                && kind.equals(that.kind)
                && code.equals(that.code)
                && arguments().equals(that.arguments());
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + arguments().hashCode();
    }

    @Override
    public String toString() {
        return code + arguments();
    }
}
