package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The table of visa categories. A code that is only remembered (B14, B17 ...) is not in it and cannot be asked for. */
public record Categories(Map<String, Category> byCode) {

    /** The category; empty for a code that is unknown or not established. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All categories in the order of the table. */
    public Collection<Category> all() {
        return byCode.values();
    }

    static Categories read(Row file) {
        return new Categories(Keyed.by(file.rows("categories", "code"), Category::read, Category::code));
    }
}
