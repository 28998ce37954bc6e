package kz.ruqsat.rulebook.findings;

import java.math.BigDecimal;

/** What is to be paid for a service, in exact amounts, with the finding that says why. Source. */
public sealed interface Charge {

    /** The rule that decided, with version and confidence: DUE, NOT_DUE, NOT_IN_FORCE or LEFT_TO_OFFICER. */
    Finding finding();

    /**
     * A state duty.
     *
     * @param finding verdict DUE
     * @param row code of the rate
     * @param mci total in monthly calculation indices
     * @param tenge total in tenge, exact, with two decimals or more: no rule on rounding is known
     */
    record StateDuty(Finding finding, String row, BigDecimal mci, BigDecimal tenge) implements Charge {}

    /**
     * A consular fee; it is not returned.
     *
     * @param finding verdict DUE
     * @param row code of the rate
     * @param usd total in US dollars
     */
    record ConsularFee(Finding finding, String row, BigDecimal usd) implements Charge {}

    /** Nothing is charged, or the data do not tell how much: the finding says which. */
    record NoAmount(Finding finding) implements Charge {}
}
