package kz.ruqsat.monitoring.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the page. */
public enum Language {
    EN("English", Locale.UK),
    RU("Русский", Locale.forLanguageTag("ru")),
    KK("Қазақша", Locale.forLanguageTag("kk"));

    private final String title;
    private final Locale locale;

    Language(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    /** Code as in {@code lang} attributes and in the glossary. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it calls itself. */
    public String title() {
        return title;
    }

    Locale locale() {
        return locale;
    }

    static Optional<Language> named(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /** What was asked for, else what was chosen before, else the first one the browser prefers, else English. */
    static Language of(String asked, String chosen, List<Locale> preferred) {
        return Stream.concat(Stream.of(asked, chosen), preferred.stream().map(Locale::getLanguage))
                .filter(code -> code != null)
                .flatMap(code -> named(code).stream())
                .findFirst()
                .orElse(EN);
    }
}
