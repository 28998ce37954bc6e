package kz.ruqsat.rulebook.reference;

/** Whether a visa of the category rests on an invitation. */
public enum InvitationNeed {
    REQUIRED,
    CONDITIONAL,
    NOT_REQUIRED
}
