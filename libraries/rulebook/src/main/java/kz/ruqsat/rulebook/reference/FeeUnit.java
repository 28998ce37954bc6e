package kz.ruqsat.rulebook.reference;

/** Unit of a rate. */
public enum FeeUnit {
    /** Monthly calculation indices, turned into tenge by the value of the day. */
    MCI,
    /** US dollars. */
    USD
}
