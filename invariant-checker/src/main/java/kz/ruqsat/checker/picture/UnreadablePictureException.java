package kz.ruqsat.checker.picture;

/** What was read is not what a stand holds: another schema, say. Nothing can be said of it. */
public class UnreadablePictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadablePictureException(String message) {
        super(message);
    }

    public UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
