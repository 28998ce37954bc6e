package kz.ruqsat.businesstime;

/** Which day is day zero of a term. */
public enum StartPolicy {
    /** The civil date of the event at any hour, on a day off too. Source. */
    CALENDAR_DATE,
    /** Intake without an officer: after the close of office, or on a day off, the next working day is day zero. */
    OFFICE_HOURS
}
