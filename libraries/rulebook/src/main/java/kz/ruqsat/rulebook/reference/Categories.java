package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The table of visa categories. A code that is only remembered (B14, B17 ...) is not in it and cannot be asked for.
 *
 * @param byCode the categories in the order of the table
 * @param groupsByDocument groups of purpose with a category that lists a document, by the document's code
 */
public record Categories(Map<String, Category> byCode, Map<String, Set<VisaGroup>> groupsByDocument) {

    /** The category; empty for a code that is unknown or not established. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All categories in the order of the table. */
    public Collection<Category> all() {
        return byCode.values();
    }

    /** The groups of purpose that list a document; empty if none does. */
    public Set<VisaGroup> groupsListing(String document) {
        return groupsByDocument.getOrDefault(document, Set.of());
    }

    static Categories read(Row file) {
        Map<String, Category> byCode = Keyed.by(file.rows("categories", "code"), Category::read, Category::code);
        Map<String, Set<VisaGroup>> groups = new HashMap<>();
        byCode.values()
                .forEach(category -> documentsOf(category)
                        .forEach(document -> groups.computeIfAbsent(document, _ -> new TreeSet<>())
                                .add(category.group())));
        return new Categories(byCode, groups);
    }

    private static Stream<String> documentsOf(Category category) {
        return Stream.concat(
                category.requiredDocuments().stream(),
                category.conditionalDocuments().stream().flatMap(conditional -> conditional.documents().stream()));
    }
}
