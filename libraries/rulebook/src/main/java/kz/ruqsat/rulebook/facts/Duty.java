package kz.ruqsat.rulebook.facts;

/** What is known of the state duty for the invitation. Source. */
public enum Duty {
    /** The petition names no payment. */
    NOT_NAMED,
    /** A payment is named, the payment gateway was not asked for it. */
    NAMED,
    /** The payment gateway confirms it. */
    PAID,
    /** Nothing is charged anew, since the body made the correction for which the earlier visa is invalid. */
    WAIVED,
    /** The payment gateway knows no such payment, or it is too small. */
    NOT_PAID
}
