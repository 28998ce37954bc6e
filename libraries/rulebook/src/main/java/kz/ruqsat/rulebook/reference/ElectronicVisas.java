package kz.ruqsat.rulebook.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions of the electronic visa. Source.
 *
 * @param countries citizenships of the closed list, each with the confidence of its row
 * @param categories categories that may be electronic, each with the confidence of its row
 * @param entries numbers of entries it is offered with
 * @param limits narrower limits of single categories
 */
public record ElectronicVisas(
        Map<String, Confidence> countries,
        Map<String, Confidence> categories,
        Set<EntryKind> entries,
        Map<String, Limits> limits) {

    public ElectronicVisas {
        countries = Map.copyOf(countries);
        categories = Map.copyOf(categories);
        entries = Set.copyOf(entries);
        limits = Map.copyOf(limits);
    }

    static ElectronicVisas read(Row regimes, Row categoryFile) {
        Row electronic = regimes.requiredRow("electronicVisa");
        return new ElectronicVisas(
                confidences(electronic, "countries", "citizenship"),
                confidences(electronic, "categories", "code"),
                Set.copyOf(electronic.someOf("entries_allowed", EntryKind.class)),
                overrides(categoryFile));
    }

    private static Map<String, Confidence> confidences(Row row, String field, String key) {
        return row.rows(field, key).stream()
                .collect(Collectors.toMap(one -> one.text(key), one -> Confidence.read(one, "confidence")));
    }

    private static Map<String, Limits> overrides(Row categoryFile) {
        Map<String, Limits> limits = new HashMap<>();
        for (Row channel : categoryFile.rows("channels", "code")) {
            channel.row("overrides")
                    .ifPresent(all -> all.node()
                            .fieldNames()
                            .forEachRemaining(code -> limits.put(code, Limits.read(all.requiredRow(code)))));
        }
        return limits;
    }

    /** The limits of the electronic form of a category: its own where it has them, else those of the category. */
    public Limits limitsOf(String category, Limits ofCategory) {
        Limits own = limits.get(category);
        return own == null ? ofCategory : own;
    }
}
