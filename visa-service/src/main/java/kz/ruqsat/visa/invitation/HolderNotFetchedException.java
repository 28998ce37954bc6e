package kz.ruqsat.visa.invitation;

/** The person of an invitation could not be fetched; the errand comes again. Its message holds no personal data. */
final class HolderNotFetchedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HolderNotFetchedException(String what) {
        super(what, null, false, false);
    }
}
