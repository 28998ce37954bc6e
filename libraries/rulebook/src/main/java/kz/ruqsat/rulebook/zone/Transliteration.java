package kz.ruqsat.rulebook.zone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes Latin names with the letters A-Z and the filler alone. Source: ICAO 9303 part 3, section 6 (table of multinational Latin characters). */
public final class Transliteration {

    /** Letters that are not a base letter with a mark, or that the table writes with two letters. */
    private static final Map<Integer, String> RECOMMENDED = Map.ofEntries(
            Map.entry((int) 'Ä', "AE"),
            Map.entry((int) 'Å', "AA"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'Ə', "E"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'İ', "I"),
            Map.entry((int) 'Ĳ', "IJ"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'Ŋ', "N"),
            Map.entry((int) 'Ö', "OE"),
            Map.entry((int) 'Ø', "OE"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'Þ', "TH"),
            Map.entry((int) 'Ŧ', "T"),
            Map.entry((int) 'Ü', "UE"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'ß', "SS"),
            Map.entry((int) 'ĸ', "Q"));

    private static final String DROPPED = "'’.ʻʼ";
    private static final String SEPARATORS = " -‐,";

    private Transliteration() {}

    /** A name with its parts apart by one filler each; nothing where a character has no Latin writing, which is never guessed. */
    public static Optional<String> of(String name) {
        StringBuilder written = new StringBuilder();
        for (int letter : Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .toArray()) {
            Optional<String> writing = writingOf(letter);
            if (writing.isEmpty()) {
                return Optional.empty();
            }
            written.append(writing.get());
        }
        return Optional.of(written.toString().replaceAll("<+", "<").replaceAll("^<|<$", ""));
    }

    private static Optional<String> writingOf(int letter) {
        if (RECOMMENDED.containsKey(letter)) {
            return Optional.of(RECOMMENDED.get(letter));
        }
        if (DROPPED.indexOf(letter) >= 0) {
            return Optional.of("");
        }
        if (SEPARATORS.indexOf(letter) >= 0) {
            return Optional.of("<");
        }
        String base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return base.matches("[A-Z]*") ? Optional.of(base) : Optional.empty();
    }
}
