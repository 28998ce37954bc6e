package kz.ruqsat.rulebook.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** Writes a sentence in all languages of the procedure. Most cases say the same, so what was written is kept, up to a limit. */
public final class Wording {
    /** About 4 MB of text; beyond it the store is emptied, since writing anew costs microseconds. */
    private static final int SENTENCES_KEPT = 4_000;

    private final Map<String, Writer> writers;
    private final Map<Sentence, Map<String, String>> kept = new ConcurrentHashMap<>();

    private static final class Standard {
        static final Wording WORDING = new Wording(ReferenceData.current().glossary());
    }

    /** That of the newest glossary. */
    public static Wording standard() {
        return Standard.WORDING;
    }

    public Wording(Glossary glossary) {
        this(writersOf(glossary));
    }

    private Wording(Map<String, Writer> writers) {
        this.writers = writers;
    }

    private static Map<String, Writer> writersOf(Glossary glossary) {
        Map<String, Writer> writers = new LinkedHashMap<>();
        Glossary.LANGUAGES.forEach(language -> writers.put(language, new Writer(language, glossary)));
        return writers;
    }

    /** One with the same patterns that has written nothing yet; for measuring. */
    public Wording forgetful() {
        return new Wording(writers);
    }

    /**
     * The sentence by language: en, ru, kk.
     *
     * @throws IllegalArgumentException if the glossary lacks the pattern or a word of it
     */
    public Map<String, String> write(Sentence sentence) {
        Map<String, String> known = kept.get(sentence);
        return known == null ? writeAnew(sentence) : known;
    }

    private Map<String, String> writeAnew(Sentence sentence) {
        Map<String, String> written = new LinkedHashMap<>();
        writers.forEach((language, writer) -> written.put(language, writer.write(sentence)));
        if (kept.size() >= SENTENCES_KEPT) {
            kept.clear();
        }
        Map<String, String> inOrder = Collections.unmodifiableMap(written);
        kept.put(sentence, inOrder);
        return inOrder;
    }
}
