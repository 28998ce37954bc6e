package kz.ruqsat.rulebook.reference;

/** Whether a category may be extended in the country. Source: R-141. */
public enum Extendable {
    YES,
    NO,
    /** In some cases only. */
    CONDITIONAL,
    /** Not known, treated as no. */
    UNKNOWN
}
