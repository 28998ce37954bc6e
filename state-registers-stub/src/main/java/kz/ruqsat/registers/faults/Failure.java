package kz.ruqsat.registers.faults;

/** How a look-up fails. */
public enum Failure {
    /** It does not: the fault is only slow. */
    NONE,
    /** 503. */
    UNAVAILABLE,
    /** 200 with a body that ends in the middle. */
    MALFORMED,
    /** The connection is closed without a word. */
    DROPPED
}
