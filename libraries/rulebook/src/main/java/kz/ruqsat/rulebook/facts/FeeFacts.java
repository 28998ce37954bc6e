package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.IssuingBody;

/**
 * What a state duty or consular fee is asked for. Source.
 *
 * @param service what is charged
 * @param category visa category
 * @param entries number of entries of the visa
 * @param body kind of body that charges it
 * @param persons for how many invitees or applicants, at least 1
 * @param on civil day of payment, which chooses texts, rate and value of the index
 */
public record FeeFacts(
        FeeService service, String category, EntryKind entries, IssuingBody body, int persons, LocalDate on) {
    public FeeFacts {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(on, "on");
        if (persons < 1) {
            throw new IllegalArgumentException("A fee is charged for at least one person");
        }
    }
}
