package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The invited person, without name and number.
 *
 * @param nationality citizenship or what stands in its place
 * @param birthDate date of birth
 * @param permits permits of other countries offered for another place of issuance
 */
public record Invitee(Nationality nationality, LocalDate birthDate, List<Permit> permits) {
    public Invitee {
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(birthDate, "birthDate");
        permits = List.copyOf(permits);
    }
}
