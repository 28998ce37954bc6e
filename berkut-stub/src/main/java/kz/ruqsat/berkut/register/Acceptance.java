package kz.ruqsat.berkut.register;

/** How a submission was taken; the receipt is always that of the first. */
public sealed interface Acceptance {

    /** The receipt of the first acceptance of that request id. */
    Receipt receipt();

    /** Never seen before. */
    record First(Receipt receipt) implements Acceptance {}

    /** Known, same bytes. */
    record Again(Receipt receipt) implements Acceptance {}

    /** Known, other bytes: nothing was taken over. */
    record Contradicting(Receipt receipt) implements Acceptance {}
}
