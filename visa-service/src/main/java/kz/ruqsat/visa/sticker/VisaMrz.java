package kz.ruqsat.visa.sticker;

/**
 * The machine-readable zone of a visa, as the rulebook writes it.
 *
 * @param line1 document code, issuing state, name
 * @param line2 document number, nationality, dates, sex, free data; each number and date with its check digit
 */
public record VisaMrz(String line1, String line2) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "VisaMrz[not shown]";
    }
}
