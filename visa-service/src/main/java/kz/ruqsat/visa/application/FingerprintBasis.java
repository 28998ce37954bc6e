package kz.ruqsat.visa.application;

import java.util.Set;

/**
 * On what the examination may begin although prints were due. Of the exemptions of the fingerprint rules only those are open that OQ-06 opens by
 * default; each use is recorded with what it rests on.
 *
 * @rule R-103
 */
public enum FingerprintBasis {
    /** Prints were taken. */
    TAKEN(Set.of()),
    /** Prints cannot be taken physically. */
    PHYSICAL_IMPOSSIBILITY(Set.of()),
    /** Reciprocity towards officials and diplomats. */
    RECIPROCITY(Set.of("A1", "A2", "A3", "A4"));

    private final Set<String> categories;

    FingerprintBasis(Set<String> categories) {
        this.categories = categories;
    }

    /** Whether it is open to a category; without a list it is open to all. */
    public boolean isOpenTo(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** Whether something has to be named that it rests on. */
    public boolean isExemption() {
        return this != TAKEN;
    }
}
