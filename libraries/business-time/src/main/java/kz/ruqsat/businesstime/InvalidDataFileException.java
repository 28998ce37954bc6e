package kz.ruqsat.businesstime;

/** A calendar or a table of terms contradicts itself or holds an unknown value; it is taken whole or not at all. */
public final class InvalidDataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDataFileException(String file, String complaint) {
        super(file + ": " + complaint);
    }

    InvalidDataFileException(String file, Throwable cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
