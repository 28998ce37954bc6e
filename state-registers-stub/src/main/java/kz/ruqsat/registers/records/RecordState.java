package kz.ruqsat.registers.records;

/** Whether a record still holds; what a body does with one that does not is the body's rule. */
public enum RecordState {
    /** In force. */
    VALID,
    /** Its period is over. */
    EXPIRED,
    /** Ended before its time or for good: struck off, withdrawn, set aside. */
    ENDED
}
