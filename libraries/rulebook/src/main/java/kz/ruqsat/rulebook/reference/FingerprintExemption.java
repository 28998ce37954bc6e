package kz.ruqsat.rulebook.reference;

import java.util.Set;

/**
 * An exemption from fingerprint registration. Source: R-103.
 *
 * @param code key, such as RECIPROCITY
 * @param enabled whether it is open at all (OQ-06)
 * @param categories categories of visa it is open to, empty for all
 * @param basis what has to be recorded with each use, in English
 * @param confidence of the row
 */
public record FingerprintExemption(
        String code, boolean enabled, Set<String> categories, String basis, Confidence confidence) {

    public FingerprintExemption {
        categories = Set.copyOf(categories);
    }

    /** Whether it is open to a category. */
    public boolean isOpenTo(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    static FingerprintExemption read(Row row) {
        return new FingerprintExemption(
                row.text("code"),
                row.flag("enabled"),
                Set.copyOf(row.texts("categories")),
                row.text("basis"),
                Confidence.read(row, "confidence"));
    }
}
