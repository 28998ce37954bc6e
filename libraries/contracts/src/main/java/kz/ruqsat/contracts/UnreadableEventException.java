package kz.ruqsat.contracts;

/** A record that cannot be an event of ours, whatever is done to it: certain, so never worth a retry. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    public UnreadableEventException(String message) {
        this(message, "");
    }

    /** @param pointer JSON pointer to the field of the body that does not fit; empty if it is not one field, or a header */
    public UnreadableEventException(String message, String pointer) {
        super(message);
        this.pointer = pointer;
    }

    /** JSON pointer to the field of the body that does not fit; empty if it is not one field. */
    public String pointer() {
        return pointer;
    }
}
