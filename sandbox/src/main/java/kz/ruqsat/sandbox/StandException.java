package kz.ruqsat.sandbox;

/** A part of the stand could not be started, reached or stopped; the message says which, why and where its log is. */
public final class StandException extends RuntimeException {
    public StandException(String message) {
        super(message);
    }

    public StandException(String message, Throwable cause) {
        super(message, cause);
    }
}
