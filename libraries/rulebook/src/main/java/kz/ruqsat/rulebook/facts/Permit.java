package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A residence or stay permit of another country, offered for another place of issuance. Source: R-074.
 *
 * @param country ISO 3166-1 alpha-2
 * @param purpose why the holder may stay there
 * @param validFrom first day
 * @param validUntil last day; {@link #UNLIMITED} for a permit without end
 */
public record Permit(String country, PermitPurpose purpose, LocalDate validFrom, LocalDate validUntil) {
    /** Last day of a permit without end. */
    public static final LocalDate UNLIMITED = LocalDate.of(9999, 12, 31);

    public Permit {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(purpose, "purpose");
        if (validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("A permit does not end before it begins");
        }
    }
}
