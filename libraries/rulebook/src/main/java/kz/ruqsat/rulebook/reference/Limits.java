package kz.ruqsat.rulebook.reference;

import java.time.Period;

/**
 * Limits of a category for one number of entries. Source: R-071.
 *
 * @param validity longest validity of the visa
 * @param stay longest stay per entry
 */
public record Limits(Period validity, StayLimit stay) {
    static Limits read(Row row) {
        return new Limits(row.period("max_validity"), StayLimit.read(row, "max_stay_per_entry"));
    }
}
