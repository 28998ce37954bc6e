package kz.ruqsat.rulebook.zone;

import java.util.Optional;

/**
 * The name field of a machine-readable zone: surname, two fillers, given names. A name that is too long is cut so that at least the first
 * letter of the given names stays and the field ends in a letter, which shows that it was cut. Source: ICAO 9303 part 7, 4.2.4.
 */
public final class NameField {

    private static final String BETWEEN = "<<";

    private NameField() {}

    /**
     * The field, padded with fillers; nothing where a letter has no Latin writing or nothing of the surname is left.
     *
     * @param givenNames may be empty: some people have one name only
     * @param length positions of the field
     */
    public static Optional<String> of(String surname, String givenNames, int length) {
        Optional<String> primary = Transliteration.of(surname).filter(text -> !text.isEmpty());
        Optional<String> secondary = Transliteration.of(givenNames);
        return primary.isEmpty() || secondary.isEmpty()
                ? Optional.empty()
                : Optional.of(padded(fitting(primary.get(), secondary.get(), length), length));
    }

    private static String fitting(String primary, String secondary, int length) {
        return secondary.isEmpty() ? cut(primary, length) : both(primary, secondary, length);
    }

    private static String padded(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    private static String both(String primary, String secondary, int length) {
        int roomForSurname = length - BETWEEN.length() - 1;
        return cut(cut(primary, roomForSurname) + BETWEEN + secondary, length);
    }

    /** Cuts; if the cut falls behind a letter that ends a part, that letter makes room for the initial of the next part. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        String head = text.substring(0, length);
        if (!head.endsWith("<")) {
            return head;
        }
        String part = head.substring(0, length - 1);
        boolean longPart = part.length() > 1 && part.charAt(part.length() - 2) != '<' && !part.endsWith("<");
        return longPart ? part.substring(0, part.length() - 1) + "<" + text.charAt(length) : part;
    }
}
