package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the document and the page say, in Kazakh, Russian and English. */
@Singleton
class SealWords {

    /** In the order in which they are offered. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Map<String, Map<String, String>> words = read();

    private static Map<String, Map<String, String>> read() {
        try (InputStream json = SealWords.class.getResourceAsStream("words.json")) {
            return Map.copyOf(new ObjectMapper().readValue(json, new TypeReference<>() {}));
        } catch (IOException missing) {
            throw new UncheckedIOException("the words of the document are not there", missing);
        }
    }

    /** All words, by language and key. */
    Map<String, Map<String, String>> all() {
        return words;
    }

    /** The words of a language; those of English for one that is not offered. */
    Map<String, String> in(String language) {
        return words.getOrDefault(language, words.get("en"));
    }
}
