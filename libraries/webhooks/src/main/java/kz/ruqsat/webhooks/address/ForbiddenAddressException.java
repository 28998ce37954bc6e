package kz.ruqsat.webhooks.address;

/** The name of a receiver leads to an address that messages may not go to. */
public final class ForbiddenAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException() {
        super("the name leads to an address that is not public", null, false, false);
    }
}
