package kz.ruqsat.sandbox;

/** A part of the stand could not be started, reached or stopped, or refused a call; the message says which, why and where its log is. */
public class StandException extends RuntimeException {
    public StandException(String message) {
        super(message);
    }

    public StandException(String message, Throwable cause) {
        super(message, cause);
    }
}
