package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * What a visa allows.
 *
 * @param category code of the category
 * @param entries number of entries
 * @param validFrom first day
 * @param validTo last day
 * @param stayDays days of stay per entry; 0 is the whole validity
 */
public record VisaTerms(String category, EntryKind entries, LocalDate validFrom, LocalDate validTo, int stayDays) {

    public VisaTerms {
        if (validTo.isBefore(validFrom) || stayDays < 0) {
            throw new IllegalArgumentException("A visa ends after it begins and allows a stay");
        }
    }
}
