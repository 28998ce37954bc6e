package kz.ruqsat.visa.sticker;

/** A name holds a character that the machine-readable zone has no writing for. Names no character: names are personal. */
public final class UnwritableNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnwritableNameException() {
        super("A name holds a character without a Latin writing");
    }
}
