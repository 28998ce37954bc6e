package kz.ruqsat.businesstime;

/** What a term counts. */
public enum TermUnit {
    /** Days on which state bodies work. */
    WORKING_DAYS,
    /** All days. */
    CALENDAR_DAYS,
    /** Years: the term ends on the same day and month, 29 February on 28 February where there is none. */
    YEARS
}
