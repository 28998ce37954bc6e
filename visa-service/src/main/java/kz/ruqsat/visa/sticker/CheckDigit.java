package kz.ruqsat.visa.sticker;

/** The check digit of machine-readable travel documents. Source: ICAO 9303 part 3, 4.9. */
final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final char FILLER = '<';

    private CheckDigit() {}

    /**
     * The digit of a text, as a character.
     *
     * @param text characters A-Z, 0-9 and the filler
     * @throws IllegalArgumentException for any other character
     */
    static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += valueOf(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int valueOf(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 10;
        }
        if (character == FILLER) {
            return 0;
        }
        throw new IllegalArgumentException("Not a character of a machine-readable zone");
    }
}
