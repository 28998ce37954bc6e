package kz.ruqsat.web.deadletters;

/** What a person does to a record that was put aside. Each is kept for ever, with who did it and when. */
public enum Step {
    /** A mended record is put beside the original, which stays as it came. */
    REPAIR,
    /** The record is handled as if it were sent, and everything is undone. */
    DRY_RUN,
    /** A second person agrees to what was tried. */
    APPROVAL,
    /** The record is handled; those that wait behind it follow. */
    REDRIVE,
    /** Nobody waits for this record any longer; it is kept, with the reason. */
    SET_ASIDE
}
