package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages: a copied, versioned part of the glossary, and the pages' own labels beside it, both as patterns of ICU. A code without
 * a word is shown as it is.
 */
@Singleton
class Words {

    private static final List<String> STAGES =
            List.of("stage", "petition-state", "visa-application-state", "operation-state", "visa-state");

    private final JsonNode glossary;
    private final JsonNode own;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    Words() throws IOException {
        this.glossary = read("glossary-subset.json");
        this.own = read("page-words.json");
    }

    private static JsonNode read(String file) throws IOException {
        try (var in = Words.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** Version of the glossary it was copied from. */
    String glossaryVersion() {
        return glossary.path("version").asText();
    }

    /** A word of the glossary. */
    String word(String kind, String code, Language language) {
        return found(kind, code, language).orElse(code);
    }

    /** A stage or a state; an optional stage is called as the state it is named after. */
    String stage(String code, Language language) {
        return STAGES.stream()
                .flatMap(kind -> found(kind, code, language).stream())
                .findFirst()
                .orElse(code);
    }

    private Optional<String> found(String kind, String code, Language language) {
        return text(glossary.path("words").path(kind).path(code), language);
    }

    private static Optional<String> text(JsonNode word, Language language) {
        return Optional.ofNullable(word.path(language.code()).textValue());
    }

    /** A label of the pages, if there is one. */
    Optional<String> own(String code, Language language) {
        return text(own.path("words").path(code), language);
    }

    /** A pattern with its values; the pattern is read once. */
    String filled(String pattern, Language language, Map<String, ?> values) {
        var format = patterns.computeIfAbsent(
                language.code() + " " + pattern, _ -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        synchronized (format) {
            return format.format(values);
        }
    }
}
