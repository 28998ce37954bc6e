package kz.ruqsat.visa.operation;

/** What a decision in favour is to give. */
public enum Wanted {
    /** Another visa in the place of the old one. */
    NEW_VISA,
    /** A visa to leave the country with. */
    EXIT_VISA,
    /** Nothing: the visa ends. */
    NO_VISA
}
