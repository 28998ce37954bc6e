package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * The invalid visa whose place a new application is to take. Source: R-022.
 *
 * @param number number of the sticker
 * @param state how it stands
 * @param category code such as C3
 * @param form sticker or electronic
 * @param owner whether it is the applicant's
 * @param fault whose the correction is
 */
public record ReplacedVisa(String number, VisaState state, String category, VisaForm form, Owner owner, Fault fault) {

    /** Whether it is the applicant's. */
    public enum Owner {
        APPLICANT,
        ANOTHER
    }

    /** Whose the correction is. It decides nothing about the visa. */
    public enum Fault {
        /** The body that issued the visa. */
        ISSUING_BODY,
        /** Somebody else, or nobody knows. */
        OTHER
    }

    public ReplacedVisa {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(fault, "fault");
    }
}
