package kz.ruqsat.web.calls;

/** A call gave no usable answer. Its message is a short code and carries nothing that the other side sent. */
public final class CallFailedException extends RuntimeException {

    /** @param message such as {@code HTTP_503} */
    public CallFailedException(String message) {
        super(message, null, false, false);
    }
}
