package kz.ruqsat.visa.sticker;

/** The two sizes of a machine-readable visa. Which one the sticker of Kazakhstan has is not established (INTERP). Source: ICAO 9303 part 7. */
public enum MrzSize {
    MRV_A(44),
    MRV_B(36);

    private static final int BEFORE_NAME = 5;
    private static final int BEFORE_OPTIONAL = 28;

    private final int lineLength;

    MrzSize(int lineLength) {
        this.lineLength = lineLength;
    }

    /** Characters of a line. */
    public int lineLength() {
        return lineLength;
    }

    int nameLength() {
        return lineLength - BEFORE_NAME;
    }

    int optionalLength() {
        return lineLength - BEFORE_OPTIONAL;
    }
}
