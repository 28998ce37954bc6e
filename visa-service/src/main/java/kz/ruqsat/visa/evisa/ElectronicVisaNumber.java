package kz.ruqsat.visa.evisa;

/**
 * Number of an electronic visa. The pattern is an assumption, the real one is not public (INTERP).
 *
 * @param value {@code KE} and eight digits
 */
public record ElectronicVisaNumber(String value) {

    /** Form of a number. */
    public static final String FORM = "KE[0-9]{8}";

    public ElectronicVisaNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not the number of an electronic visa");
        }
    }

    /** The number with a serial, which is that of the application's case number and so given once. */
    public static ElectronicVisaNumber ofSerial(long serial) {
        return new ElectronicVisaNumber("KE%08d".formatted(serial));
    }
}
