package kz.ruqsat.rulebook.reference;

/** What a state duty or consular fee is charged for. Source: R-170. */
public enum FeeService {
    /** Documents of an invitation. */
    INVITATION,
    /** Issue of a visa, a change of category included. */
    ISSUE,
    EXTENSION,
    RESTORATION
}
