package kz.ruqsat.businesstime;

/** What a civil day is in the working calendar. Source: R-086. */
public enum DayKind {
    /** An ordinary working day. */
    WORKING,
    /** A Saturday or Sunday that the Government made a working day. */
    WORKING_WEEKEND,
    /** An ordinary Saturday or Sunday. */
    WEEKEND,
    /** A state or national holiday, also where it falls on a weekend. */
    HOLIDAY,
    /** A day off in place of a holiday that fell on a weekend. */
    SHIFTED_DAY_OFF,
    /** A day off that the Government moved here from another day, which works in exchange. */
    TRANSFERRED_DAY_OFF,
    /** A religious day off; it never shifts. */
    RELIGIOUS_DAY_OFF;

    /** Whether a day of this kind counts in a term of working days. */
    public boolean works() {
        return this == WORKING || this == WORKING_WEEKEND;
    }

    boolean isListedInCalendar() {
        return !works() && this != WEEKEND;
    }
}
