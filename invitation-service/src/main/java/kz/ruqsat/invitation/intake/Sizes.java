package kz.ruqsat.invitation.intake;

/** Limits of the form of a petition, in characters or items. */
final class Sizes {

    /** Invitees of one petition: one transaction holds them all. */
    static final int INVITEES = 50;

    /** As long as a travel document holds; the rulebook knows the same limit. */
    static final int NAME = 100;

    /** Name of an organisation. */
    static final int ORGANISATION = 200;

    /** One line of an address. */
    static final int ADDRESS = 200;

    /** Any code of a list. */
    static final int CODE = 40;

    /** Reference of a payment (identifiers.md, section 4). */
    static final int PAYMENT = 40;

    /** Number of a travel document with spaces and hyphens. */
    static final int DOCUMENT_NUMBER = 30;

    /** Number of a note verbale. */
    static final int NOTE_NUMBER = 40;

    /** Documents of a petition: more than there are types. */
    static final int DOCUMENTS = 80;

    /** Permits or claimed groups of one person. */
    static final int FEW = 10;

    /** Longest stay: the ten years of the longest visa. */
    static final int STAY_DAYS = 3660;

    private Sizes() {}
}
