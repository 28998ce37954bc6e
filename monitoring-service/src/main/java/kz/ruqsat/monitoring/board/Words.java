package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of the page: a copied, versioned part of the glossary, and the page's own labels beside it. A code without a word is shown as it is.
 */
@Singleton
class Words {

    private static final List<String> STAGES = List.of("stage", "petition-state", "visa-application-state");

    private final JsonNode glossary;
    private final JsonNode own;

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

    String board(String code, Language language) {
        return word("board", code, language);
    }

    String clock(String code, Language language) {
        return word("clock", code, language);
    }

    String bodyKind(String code, Language language) {
        return word("body-kind", code, language);
    }

    /** A stage; an optional one is called as the state it is named after. */
    String stage(String code, Language language) {
        return STAGES.stream()
                .map(kind -> word(kind, code, language))
                .filter(word -> !word.equals(code))
                .findFirst()
                .orElse(code);
    }

    private String word(String kind, String code, Language language) {
        return glossary.path("words")
                .path(kind)
                .path(code)
                .path(language.code())
                .asText(code);
    }

    /** The page's own labels. */
    Map<String, String> labels(Language language) {
        Map<String, String> labels = new TreeMap<>();
        own.path("words")
                .properties()
                .forEach(e -> labels.put(
                        e.getKey(), e.getValue().path(language.code()).asText()));
        return labels;
    }

    /** One of them, with values in place of {@code {0}}, {@code {1}}. */
    String label(String code, Language language, Object... values) {
        String text = own.path("words").path(code).path(language.code()).asText(code);
        for (int each = 0; each < values.length; each++) {
            text = text.replace("{" + each + "}", String.valueOf(values[each]));
        }
        return text;
    }
}
