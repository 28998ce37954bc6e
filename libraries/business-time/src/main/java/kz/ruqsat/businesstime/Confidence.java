package kz.ruqsat.businesstime;

/** How far a rule can be relied upon. */
public enum Confidence {
    /** Stated by the amended Rules. */
    SEED,
    /** An older version of the Rules, a law or a page about them. */
    OLD,
    /** Known but not read again: a default to confirm. */
    RECALL,
    /** Our reading or decision. */
    INTERP
}
