package kz.ruqsat.rulebook.reference;

/** Kind of body that issues visas; names are those of the glossary's body kinds. Source. */
public enum IssuingBody {
    FOREIGN_MISSION,
    MFA,
    MIA_TD,
    VMP
}
