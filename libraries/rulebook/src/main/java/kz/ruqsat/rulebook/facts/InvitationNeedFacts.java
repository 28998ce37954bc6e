package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * What decides whether a visa needs an invitation. Source.
 *
 * @param category visa category
 * @param entries number of entries
 * @param nationality citizenship or what stands in its place
 * @param appliedOn civil day of the visa application, which chooses the texts
 */
public record InvitationNeedFacts(String category, EntryKind entries, Nationality nationality, LocalDate appliedOn) {
    public InvitationNeedFacts {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(appliedOn, "appliedOn");
    }
}
