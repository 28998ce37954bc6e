package kz.ruqsat.casework;

/**
 * Where somebody who is told of a case wants to be written to. Kept with the case in a column of its own, in no file, event or log.
 *
 * @param recipient whose it is, for example {@code INVITER}
 * @param email address
 * @param language {@code kk}, {@code ru} or {@code en}
 */
public record Contact(String recipient, String email, String language) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Contact[of " + recipient + "]";
    }
}
