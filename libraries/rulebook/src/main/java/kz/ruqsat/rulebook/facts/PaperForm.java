package kz.ruqsat.rulebook.facts;

/** In which form a document lies in a case or is asked for. Source: R-041. */
public enum PaperForm {
    /** The original, shown for comparison. */
    ORIGINAL,
    /** A plain copy or scan. */
    COPY,
    /** A copy certified by a notary: the applicant may choose to give one, nobody may demand it. */
    NOTARIZED_COPY
}
