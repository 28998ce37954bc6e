package kz.ruqsat.rulebook.zone;

import java.util.List;

/** The check digit of machine-readable travel documents. Source: ICAO 9303 part 3, 4.9. */
public final class CheckDigit {
    private static final char FILLER = '<';
    private static final int LETTERS_BEGIN_AT = 10;
    private static final int MODULUS = 10;

    private CheckDigit() {}

    /**
     * The digit of a text, as a character.
     *
     * @param text characters A-Z, 0-9 and the filler
     * @param weights weights of the characters, repeated
     * @throws IllegalArgumentException for any other character
     */
    public static char of(String text, List<Integer> weights) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += valueOf(text.charAt(i)) * weights.get(i % weights.size());
        }
        return (char) ('0' + sum % MODULUS);
    }

    private static int valueOf(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + LETTERS_BEGIN_AT;
        }
        if (character == FILLER) {
            return 0;
        }
        throw new IllegalArgumentException("Not a character of a machine-readable zone");
    }
}
