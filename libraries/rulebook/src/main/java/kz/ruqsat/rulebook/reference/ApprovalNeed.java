package kz.ruqsat.rulebook.reference;

/** Whether a visa of the category needs the approval of the National Security Committee. Source: R-085, OQ-14. */
public enum ApprovalNeed {
    REQUIRED,
    /** Not established; it is sent by default. */
    CONDITIONAL,
    NOT_REQUIRED
}
