package kz.ruqsat.berkutclient.contract;

/**
 * One promise of a contract.
 *
 * @param says one sentence
 * @param test returns if it is kept; otherwise an {@link AssertionError} says what is not so
 */
public record Promise(String says, Runnable test) {

    /** @throws AssertionError naming what must be */
    static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("must be: " + what);
        }
    }
}
