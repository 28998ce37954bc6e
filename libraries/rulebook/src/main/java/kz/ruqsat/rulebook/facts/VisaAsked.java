package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * The visa that the petition asks for.
 *
 * @param category code such as C3
 * @param entries number of entries
 * @param validFrom first day of the visa, taken as the planned entry
 * @param validTo last day of the visa
 * @param stayDays days of stay per entry, 0 for the whole validity
 * @param form sticker or electronic
 * @param placeOfIssuance mission id; not read for an electronic visa
 */
public record VisaAsked(
        String category,
        EntryKind entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        VisaForm form,
        String placeOfIssuance) {

    public VisaAsked {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(placeOfIssuance, "placeOfIssuance");
        if (validTo.isBefore(validFrom) || stayDays < 0) {
            throw new IllegalArgumentException("A visa lasts at least one day and a stay is not negative");
        }
    }

    /** Days of validity, first and last day included. */
    public int validityDays() {
        return Math.toIntExact(ChronoUnit.DAYS.between(validFrom, validTo) + 1);
    }

    /** Days of stay per entry, the whole validity written out. */
    public int stayPerEntryDays() {
        return stayDays == 0 ? validityDays() : stayDays;
    }
}
