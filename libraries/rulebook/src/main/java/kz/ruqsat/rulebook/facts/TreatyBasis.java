package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * A treaty of Kazakhstan that sets another order than a rule, as an officer recorded it in the case. Source: R-008.
 *
 * @param rule id of the rule that gives way, such as R-073
 * @param treaty the treaty by name, date and article; blank if it is not named, and then nothing gives way
 */
public record TreatyBasis(String rule, String treaty) {
    public TreatyBasis {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(treaty, "treaty");
    }
}
