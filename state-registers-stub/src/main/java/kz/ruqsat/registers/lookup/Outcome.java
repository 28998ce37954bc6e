package kz.ruqsat.registers.lookup;

/** How a look-up ended. */
public enum Outcome {
    /** One record. */
    FOUND,
    /** No record: the fact is treated as not existing. */
    NOT_FOUND,
    /** Several records fit: an officer chooses. */
    SEVERAL,
    /** The system gave no answer of use: the case waits. */
    UNAVAILABLE
}
