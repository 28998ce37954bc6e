package kz.ruqsat.invitation.petition;

import java.util.Objects;

/**
 * Why the approval of the National Security Committee is not asked for (R-052, OQ-14).
 *
 * @param basis code of the basis, of the list of R-052; empty if nothing was waived
 * @param reference act or note that the basis rests on, in the officer's words; stays in the file
 */
public record Waiver(String basis, String reference) {

    /** Nothing was waived. */
    static final Waiver NONE = new Waiver("", "");

    public Waiver {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(reference, "reference");
    }

    boolean isGiven() {
        return !basis.isEmpty();
    }
}
