package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * The exception from the bans that a demand claims. Source: R-042.
 *
 * @param basis code of the legislation, such as PENSION_SOCIAL_SECURITY; empty if no exception is claimed
 * @param act the act that provides it, by name and article; empty if none is named
 */
public record ClaimedException(String basis, String act) {
    /** No exception is claimed. */
    public static final ClaimedException NONE = new ClaimedException("", "");

    public ClaimedException {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(act, "act");
    }

    /** Whether one is claimed at all; an act without a basis claims one too. */
    public boolean isClaimed() {
        return !basis.isBlank() || !act.isBlank();
    }
}
