package kz.ruqsat.rulebook.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every word and sentence pattern that a person reads, by kind and code, in English, Russian and Kazakh. */
public record Glossary(Map<String, Word> byKey) {
    /** Languages of the procedure, in the order in which texts are shown. */
    public static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    /**
     * One entry.
     *
     * @param texts text or ICU pattern by language: en, ru, kk
     */
    public record Word(Map<String, String> texts) {
        public Word {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /**
     * The entry of a kind and code.
     *
     * @throws IllegalArgumentException if there is none: words are checked at load, so this is a broken program
     */
    public Word word(String kind, String code) {
        Word word = byKey.get(kind + "/" + code);
        if (word == null) {
            throw new IllegalArgumentException("The glossary has no " + kind + " " + code);
        }
        return word;
    }

    /** Whether there is an entry. */
    public boolean has(String kind, String code) {
        return byKey.containsKey(kind + "/" + code);
    }

    static Glossary read(Row... files) {
        Map<String, Word> words = new HashMap<>();
        for (Row file : files) {
            for (Row row : file.rows("entries", "code")) {
                add(words, row);
            }
        }
        return new Glossary(Map.copyOf(words));
    }

    private static void add(Map<String, Word> words, Row row) {
        String key = row.text("kind") + "/" + row.text("code");
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, row.text(language)));
        Word word = new Word(texts);
        if (word.texts().containsValue("") || words.put(key, word) != null) {
            throw row.broken("kind", "'" + key + "' is empty in a language or stands twice");
        }
    }
}
