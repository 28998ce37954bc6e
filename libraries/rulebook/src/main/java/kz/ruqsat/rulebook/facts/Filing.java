package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When and where the petition was filed; civil dates in Kazakhstan.
 *
 * @param filedOn day of filing
 * @param registeredOn day of registration, which fixes the version of the rules; before registration the day it would be
 * @param channel where
 */
public record Filing(LocalDate filedOn, LocalDate registeredOn, FilingChannel channel) {
    public Filing {
        Objects.requireNonNull(channel, "channel");
        if (registeredOn.isBefore(filedOn)) {
            throw new IllegalArgumentException("A petition is not registered before it is filed");
        }
    }
}
