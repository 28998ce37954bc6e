package kz.ruqsat.invitation.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.rulebook.reference.Glossary;

/**
 * The languages of an answer.
 *
 * @param chosen codes, such as {@code kk}
 */
record Languages(List<String> chosen) {

    private static final Languages ALL = new Languages(Glossary.LANGUAGES);

    Languages {
        chosen = List.copyOf(chosen);
    }

    /** The one that an {@code Accept-Language} likes best; all three where it names none of them, cannot be read or is null. */
    static Languages accepted(String header) {
        if (header == null || header.isBlank()) {
            return ALL;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), Glossary.LANGUAGES);
            return best == null ? ALL : new Languages(List.of(best));
        } catch (IllegalArgumentException _) {
            return ALL;
        }
    }

    /** A text that is the same in each of them. */
    Map<String, String> alike(String text) {
        Map<String, String> shown = new LinkedHashMap<>();
        chosen.forEach(language -> shown.put(language, text));
        return shown;
    }

    /** What of these texts is shown. */
    Map<String, String> of(Map<String, String> texts) {
        Map<String, String> shown = new LinkedHashMap<>();
        chosen.stream().filter(texts::containsKey).forEach(language -> shown.put(language, texts.get(language)));
        return shown;
    }
}
