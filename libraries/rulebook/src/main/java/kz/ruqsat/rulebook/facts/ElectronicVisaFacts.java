package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * What decides whether a visa may be electronic. Source.
 *
 * @param askedOn day of the question, a civil date in Kazakhstan; chooses the texts
 * @param category code such as B3
 * @param entries number of entries
 * @param nationality citizenship of the person
 */
public record ElectronicVisaFacts(LocalDate askedOn, String category, EntryKind entries, Nationality nationality) {

    public ElectronicVisaFacts {
        Objects.requireNonNull(askedOn, "askedOn");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(nationality, "nationality");
    }

    /** Those of a petition. */
    public static ElectronicVisaFacts of(PetitionFacts facts) {
        return new ElectronicVisaFacts(
                facts.filing().registeredOn(),
                facts.asked().category(),
                facts.asked().entries(),
                facts.invitee().nationality());
    }
}
