package kz.ruqsat.rulebook.facts;

/** How an issued visa stands; names are those of the glossary. */
public enum VisaState {
    ACTIVE,
    EXPIRED,
    USED_UP,
    SUPERSEDED,
    CANCELLED,
    /** Holds a correction. Source: R-022. */
    INVALID
}
