package kz.ruqsat.rulebook.facts;

/** What the inviting party is. Source. */
public enum InviterKind {
    LEGAL_ENTITY,
    /** A branch or representative office. */
    BRANCH,
    NATURAL_PERSON,
    STATE_BODY,
    DIPLOMATIC_MISSION,
    INTERNATIONAL_ORGANISATION,
    /** Not told: rules that turn on the kind say nothing. */
    UNKNOWN
}
