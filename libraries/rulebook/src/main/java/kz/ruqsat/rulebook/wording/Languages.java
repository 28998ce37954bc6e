package kz.ruqsat.rulebook.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * The languages a reader wishes.
 *
 * @param codes of en, ru, kk, at least one, in the order in which texts are shown
 */
public record Languages(List<String> codes) {
    /** All languages of the procedure. */
    public static final Languages ALL = new Languages(Glossary.LANGUAGES);

    public Languages {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || !Glossary.LANGUAGES.containsAll(codes)) {
            throw new IllegalArgumentException("Languages are " + Glossary.LANGUAGES + ", not " + codes);
        }
    }

    /** One language alone; empty for a code that is no language of the procedure. */
    public static Optional<Languages> of(String code) {
        return Optional.of(code).filter(Glossary.LANGUAGES::contains).map(one -> new Languages(List.of(one)));
    }

    /** The language of a reader of one text. */
    public String first() {
        return codes.getFirst();
    }

    /** A sentence in each of them. */
    public Map<String, String> write(Sentence sentence) {
        return chosen(Wording.standard().write(sentence));
    }

    /**
     * A word of the glossary in each of them.
     *
     * @throws IllegalArgumentException if the glossary has no such word
     */
    public Map<String, String> word(String kind, String code) {
        return chosen(ReferenceData.current().glossary().word(kind, code).texts());
    }

    private Map<String, String> chosen(Map<String, String> texts) {
        Map<String, String> wished = new LinkedHashMap<>();
        codes.forEach(code -> wished.put(code, texts.get(code)));
        return Collections.unmodifiableMap(wished);
    }
}
