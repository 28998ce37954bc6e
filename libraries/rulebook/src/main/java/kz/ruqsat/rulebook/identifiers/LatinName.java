package kz.ruqsat.rulebook.identifiers;

import java.text.Normalizer;

/**
 * Form of an invitee's name as in the travel document: Latin letters (also with diacritics), apostrophe, hyphen, full stop and single spaces;
 * no digits, no control, NUL or direction characters. Source: R-056.
 */
public final class LatinName {
    /** The machine-readable zone of a passport holds 39 characters of name; the printed page is longer. */
    public static final int LONGEST = 100;

    private static final String BETWEEN_LETTERS = " -'’.";

    private LatinName() {}

    /** What is wrong with a name. */
    public static Fault faultOf(String name) {
        if (name.isBlank()) {
            return Fault.EMPTY;
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Fault.TOO_LONG;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!composed.codePoints().allMatch(c -> Character.isLetter(c) || BETWEEN_LETTERS.indexOf(c) >= 0)) {
            return Fault.CHARACTERS;
        }
        return faultOfShape(composed);
    }

    private static Fault faultOfShape(String name) {
        if (name.codePoints().filter(Character::isLetter).anyMatch(c -> !isLatin(c))) {
            return Fault.NOT_LATIN;
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return Fault.EMPTY;
        }
        boolean untidy = !name.equals(name.strip()) || name.contains("  ");
        return untidy ? Fault.CHARACTERS : Fault.NONE;
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }
}
