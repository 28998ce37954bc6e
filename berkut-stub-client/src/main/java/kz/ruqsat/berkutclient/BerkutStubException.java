package kz.ruqsat.berkutclient;

/** The stub did not do what it was asked: it did not start, was not reached, or refused; the message has its words. */
public final class BerkutStubException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BerkutStubException(String message) {
        super(message);
    }

    BerkutStubException(String message, Throwable cause) {
        super(message, cause);
    }
}
