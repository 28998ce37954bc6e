package kz.ruqsat.monitoring.duties;

/** How a duty stands that was not met when its list was read; decided in the view {@code duty_standing}. */
public enum Standing {
    /** It lies in its owner's outbox: the broker has not got it. */
    UNSENT,
    /** The broker has it, and it was not read here yet. */
    IN_DELIVERY,
    /** It came and lies aside: it waits for an earlier one of its case, or could not be entered. */
    HELD,
    /** The broker had it, this consumer has read past it, and it is not here. */
    MISSING,
    /** Its sequence was taken with another event. */
    DIFFERENT,
    /** It was entered. */
    RECEIVED
}
