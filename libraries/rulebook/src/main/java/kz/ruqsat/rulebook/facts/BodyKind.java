package kz.ruqsat.rulebook.facts;

/** Kind of body that carries out an operation; names are those of the glossary. Source: R-145. */
public enum BodyKind {
    MIA,
    MIA_TD,
    MFA,
    FOREIGN_MISSION,
    BORDER_SERVICE,
    VMP,
    STATE_CORPORATION
}
