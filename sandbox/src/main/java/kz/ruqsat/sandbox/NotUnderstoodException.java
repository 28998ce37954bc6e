package kz.ruqsat.sandbox;

/** What was asked for means nothing, whatever the stand: a name nobody has, a time that is none; the message says what would. */
public final class NotUnderstoodException extends StandException {
    public NotUnderstoodException(String message) {
        super(message);
    }
}
