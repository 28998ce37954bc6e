package kz.ruqsat.rulebook.reference;

import java.util.HashMap;
import java.util.Map;

/** Every word and sentence pattern that a person reads, by kind and code, in English, Russian and Kazakh. */
public record Glossary(Map<String, Word> byKey) {

    /**
     * One entry.
     *
     * @param texts text or ICU pattern by language: en, ru, kk
     */
    public record Word(Map<String, String> texts) {
        public Word {
            texts = Map.copyOf(texts);
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
        Word word = new Word(Map.of("en", row.text("en"), "ru", row.text("ru"), "kk", row.text("kk")));
        if (word.texts().containsValue("") || words.put(key, word) != null) {
            throw row.broken("kind", "'" + key + "' is empty in a language or stands twice");
        }
    }
}
