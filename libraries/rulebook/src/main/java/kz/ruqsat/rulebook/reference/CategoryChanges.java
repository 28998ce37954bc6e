package kz.ruqsat.rulebook.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From which category one may change to which in the country. Source.
 *
 * @param rows row by the category wanted
 * @param specialGroupFrom from where the special group may change
 * @param otherwise how surely it is known that nothing else is allowed
 */
public record CategoryChanges(Map<String, Change> rows, Reach specialGroupFrom, Confidence otherwise) {

    /** From where a group may change. */
    public enum Reach {
        /** From any category, also from none. */
        ANY,
        /** As the rows say. */
        ROWS
    }

    /**
     * One row.
     *
     * @param to category wanted
     * @param from categories now held that allow it
     */
    public record Change(String to, Set<String> from, Confidence confidence) {
        public Change {
            from = Set.copyOf(from);
        }
    }

    public CategoryChanges {
        rows = Map.copyOf(rows);
    }

    /** The row that allows the change; empty if none does. */
    public Optional<Change> allowing(String held, String wanted) {
        return Optional.ofNullable(rows.get(wanted)).filter(row -> row.from().contains(held));
    }

    static CategoryChanges read(Row categoryFile) {
        Row matrix = categoryFile.requiredRow("category_change_matrix");
        List<Row> rows = matrix.rows("rows", "to");
        return new CategoryChanges(
                Keyed.by(rows, CategoryChanges::readRow, Change::to),
                matrix.oneOf("special_group_from", Reach.class),
                Confidence.read(matrix, "default_confidence"));
    }

    private static Change readRow(Row row) {
        return new Change(row.text("to"), Set.copyOf(row.texts("from")), Confidence.read(row, "confidence"));
    }
}
