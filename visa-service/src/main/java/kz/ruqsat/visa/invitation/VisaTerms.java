package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * In what these terms go beyond others; empty if they do not.
     *
     * @rule R-132
     */
    public List<String> widerThan(VisaTerms agreed) {
        List<String> wider = new ArrayList<>();
        if (!category.equals(agreed.category)) {
            wider.add("category");
        }
        if (entries.compareTo(agreed.entries) > 0) {
            wider.add("entries");
        }
        if (validFrom.isBefore(agreed.validFrom)) {
            wider.add("validFrom");
        }
        if (validTo.isAfter(agreed.validTo)) {
            wider.add("validTo");
        }
        if (longestStay() > agreed.longestStay()) {
            wider.add("stayDays");
        }
        return wider;
    }

    private long longestStay() {
        return stayDays == 0 ? ChronoUnit.DAYS.between(validFrom, validTo) + 1 : stayDays;
    }
}
