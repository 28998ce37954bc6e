package kz.ruqsat.contracts;

/** A record that cannot be an event of ours, whatever is done to it: certain, so never worth a retry. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }
}
