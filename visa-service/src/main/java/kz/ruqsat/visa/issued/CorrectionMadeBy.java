package kz.ruqsat.visa.issued;

/** Whose fault a correction is. It decides nothing about the visa, only whether the next application costs a fee (L4, INTERP). */
public enum CorrectionMadeBy {
    /** The body that issued the visa: the next application costs no new fee. */
    ISSUING_BODY,
    /** Somebody else, or nobody knows. */
    OTHER
}
