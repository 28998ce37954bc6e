package kz.ruqsat.rulebook.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Value of the monthly calculation index while it holds. Source: R-171.
 *
 * @param from first day
 * @param until last day: the budget law sets the value for a year, so a row is never open
 * @param tenge value in tenge
 * @param confidence of the row
 */
public record MciValue(LocalDate from, LocalDate until, BigDecimal tenge, Confidence confidence) {

    static MciValue read(Row row) {
        return new MciValue(
                row.date("from"), row.date("until"), Fees.amount(row, "tenge"), Confidence.read(row, "confidence"));
    }
}
