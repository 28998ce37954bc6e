package kz.ruqsat.checker.reading;

/** Something of the stand could not be read, so nothing can be said of it. */
public class CannotLookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotLookException(String what, Throwable cause) {
        super("Cannot read " + what + ": " + cause.getMessage(), cause);
    }
}
