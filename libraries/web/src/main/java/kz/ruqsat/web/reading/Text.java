package kz.ruqsat.web.reading;

import java.text.Normalizer;

/** What a text from outside may consist of, and its one spelling. Source: P-B1. */
public final class Text {
    /** Longest text that is read anywhere, in code points. */
    public static final int MAX_CODE_POINTS = 4_096;

    private Text() {}

    /**
     * Says whether every character may be taken: no control character (so no U+0000, which PostgreSQL cannot store), no character that
     * reverses the direction of reading, no half of a surrogate pair, no non-character.
     */
    public static boolean isAllowed(String text) {
        return text.codePoints().allMatch(Text::isAllowed);
    }

    /** The text in normalisation form C, so that one name has one spelling. */
    public static String normalised(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isAllowed(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !isDirectional(codePoint)
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                && (codePoint & 0xFFFE) != 0xFFFE
                && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static boolean isDirectional(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
