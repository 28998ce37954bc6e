package kz.ruqsat.visa.sticker;

import java.util.regex.Pattern;

/**
 * Number of a blank; unique for ever, spoiled ones included. The pattern is an assumption, the real one is not public (INTERP).
 *
 * @param value {@code KZ} and seven digits
 * @rule R-023
 */
public record StickerNumber(String value) {

    /** Form of a number. */
    public static final String FORM = "KZ[0-9]{7}";

    /** The last serial there is. */
    public static final long LAST_SERIAL = 9_999_999;

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public StickerNumber {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a sticker");
        }
    }

    /**
     * The number with that serial.
     *
     * @throws IllegalArgumentException outside 1 to {@value #LAST_SERIAL}: the stock is used up
     */
    public static StickerNumber ofSerial(long serial) {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("No blank has the serial " + serial);
        }
        return new StickerNumber("KZ%07d".formatted(serial));
    }

    /** The digits as a number, from 1 on. */
    public int serial() {
        return Integer.parseInt(value.substring(2));
    }
}
