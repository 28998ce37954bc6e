package kz.ruqsat.rulebook.reference;

/** Whether citizens of the listed states need no invitation for a category. Source: R-060. */
public enum FreeForListedStates {
    YES,
    NO,
    /** Sources contradict one another; taken as no (OQ-11). */
    CONFLICT
}
