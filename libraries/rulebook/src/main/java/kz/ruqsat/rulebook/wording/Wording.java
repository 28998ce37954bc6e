package kz.ruqsat.rulebook.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.ruqsat.rulebook.reference.Glossary;

/** Writes a sentence in all languages of the procedure. */
public final class Wording {
    private final Map<String, Writer> writers = new LinkedHashMap<>();

    public Wording(Glossary glossary) {
        for (String language : new String[] {"en", "ru", "kk"}) {
            writers.put(language, new Writer(language, glossary));
        }
    }

    /**
     * The sentence by language: en, ru, kk.
     *
     * @throws IllegalArgumentException if the glossary lacks the pattern or a word of it
     */
    public Map<String, String> write(Sentence sentence) {
        Map<String, String> written = new LinkedHashMap<>();
        writers.forEach((language, writer) -> written.put(language, writer.write(sentence)));
        return written;
    }
}
