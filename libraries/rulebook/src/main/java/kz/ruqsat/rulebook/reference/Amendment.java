package kz.ruqsat.rulebook.reference;

import java.util.List;

/**
 * A sentence of the amendments of 2026.
 *
 * @param id such as S-13
 * @param heading heading of the source document that it stands under
 * @param says what it is about, in our own words
 * @param rules the rules that carry it
 */
public record Amendment(String id, String heading, String says, List<String> rules) {

    public Amendment {
        rules = List.copyOf(rules);
    }

    static Amendment read(Row row) {
        return new Amendment(row.text("id"), row.text("heading"), row.text("says"), row.texts("rules"));
    }
}
