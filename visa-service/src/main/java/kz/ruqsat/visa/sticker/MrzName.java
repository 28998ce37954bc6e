package kz.ruqsat.visa.sticker;

/**
 * The name field of a machine-readable zone: surname, two fillers, given names. A name that is too long is cut so that at least the first
 * letter of the given names stays and the field ends in a letter, which shows that it was cut. Source: ICAO 9303 part 7, 4.2.4.
 */
final class MrzName {

    private static final String BETWEEN = "<<";

    private MrzName() {}

    /**
     * The field, padded with fillers.
     *
     * @param givenNames may be empty: some people have one name only
     * @throws UnwritableNameException if a letter has no Latin writing, or nothing of the surname is left
     */
    static String field(String surname, String givenNames, int length) {
        String primary = MrzLetters.of(surname);
        String secondary = MrzLetters.of(givenNames);
        if (primary.isEmpty()) {
            throw new UnwritableNameException();
        }
        String fitting = secondary.isEmpty() ? cut(primary, length) : both(primary, secondary, length);
        return fitting + "<".repeat(length - fitting.length());
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
