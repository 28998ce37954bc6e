package kz.ruqsat.casework.relay;

/** The broker did not take or acknowledge a record; it will be sent again. */
final class BrokerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
