package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The facts of a visa application that decide on fingerprints.
 *
 * @param appliedOn date of the visa application, which fixes age and version of the rule
 * @param birthDate date of birth
 * @param form sticker or electronic
 * @param visit whether a mission is visited
 * @param place where the prints would be taken: mission id or division code
 */
public record FingerprintFacts(
        LocalDate appliedOn, LocalDate birthDate, VisaForm form, MissionVisit visit, String place) {
    public FingerprintFacts {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(place, "place");
        if (appliedOn.isBefore(birthDate)) {
            throw new IllegalArgumentException("Nobody applies before being born");
        }
    }
}
