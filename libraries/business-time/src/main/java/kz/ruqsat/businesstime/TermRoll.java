package kz.ruqsat.businesstime;

/** What happens when the last day of a term is a day off. */
public enum TermRoll {
    /** It stays the last day. */
    NONE,
    /** The term ends on the next working day. Source: R-088. */
    FORWARD_TO_WORKING_DAY
}
