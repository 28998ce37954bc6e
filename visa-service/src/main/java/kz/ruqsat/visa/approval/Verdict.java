package kz.ruqsat.visa.approval;

/** What the Committee answered; for officers only. */
public enum Verdict {
    /** Nothing so far. */
    AWAITED,
    APPROVED,
    REJECTED
}
