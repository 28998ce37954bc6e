package kz.ruqsat.visa.register;

/** What somebody may need a visa for that another body issued; written down with every reading (P-S4). */
enum ReadingPurpose {
    /** The holder stands at the border. */
    BORDER,
    /** A correction was found in the sticker. */
    CORRECTION,
    /** An operation on the visa is asked for. */
    OPERATION,
    /** The holder applies for another visa. */
    APPLICATION
}
