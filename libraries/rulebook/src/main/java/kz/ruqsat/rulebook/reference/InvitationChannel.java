package kz.ruqsat.rulebook.reference;

/** Through which body the invitations of a category go. Source. */
public enum InvitationChannel {
    /** A territorial division; the inviters of R-052 go through the ministry all the same. */
    MIA_TD,
    /** The Ministry of Foreign Affairs, by note verbale alone. */
    MFA,
    /** None: visas of the category rest on no invitation. */
    NONE
}
