package kz.ruqsat.rulebook.reference;

/** Reference data that cannot be taken; the message names file, key and field. The former version stays in use. */
public final class ReferenceDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReferenceDataException(String file, String key, String field, String problem) {
        super(file + ": " + key + ": " + field + ": " + problem);
    }

    ReferenceDataException(String file, Throwable cause) {
        super(file + ": cannot be read: " + cause.getMessage(), cause);
    }
}
