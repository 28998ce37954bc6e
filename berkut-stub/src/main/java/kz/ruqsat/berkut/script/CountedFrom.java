package kz.ruqsat.berkut.script;

/** The moment from which the delay of a line is counted. */
public enum CountedFrom {
    /** Berkut's acceptance, where the statutory term begins. */
    ACCEPTANCE,
    /** The end of the 3 working days: 24:00 of the last day. Days are counted from that last day. */
    TERM_END,
    /** The end of the 30 calendar days in total. Days are counted from the last day. */
    EXTENDED_TERM_END,
    /** The line before; the first line has none. */
    LINE_BEFORE,
    /** The moment in which the line is planned: for one who answers by hand. */
    NOW,
    /** The withdrawal of the request (K7); without one the line is never carried out. */
    WITHDRAWAL
}
