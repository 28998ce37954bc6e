package kz.ruqsat.rulebook.reference;

import java.time.Period;
import java.util.Locale;

/**
 * Another maximum of a category for a group of people.
 *
 * @param code text code of the condition, such as SPECIAL_GROUP or FORMER_CITIZEN
 * @param entries number of entries it is for
 * @param validity longest validity for the group
 */
public record Variant(String code, EntryKind entries, Period validity) {
    static Variant read(Row row) {
        String condition = row.text("when").replaceAll(" \\(.*", "");
        String code = condition.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return new Variant(code, row.oneOf("entries", EntryKind.class), row.period("max_validity"));
    }
}
