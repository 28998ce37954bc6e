package kz.ruqsat.rulebook.reference;

/** Who asks for an operation on a visa. */
public enum Asker {
    INVITER,
    RECIPIENT,
    /** The body itself. */
    EX_OFFICIO
}
