package kz.ruqsat.rulebook.reference;

/** Who gives a document that no state system has. */
public enum DocumentProvider {
    INVITER,
    RECIPIENT,
    BOTH
}
