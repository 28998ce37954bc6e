package kz.ruqsat.casework;

import java.util.List;
import java.util.Map;

/**
 * A row that an outcome adds to a table of the service, in the same transaction and in the same statement as the rest.
 *
 * @param table where it goes
 * @param values column to value; anything Jackson writes so that PostgreSQL can read it (instants as ISO text, records as jsonb)
 */
public record Row(Table table, Map<String, Object> values) {

    public Row {
        if (!table.columns().containsAll(values.keySet())) {
            throw new IllegalArgumentException(table.name() + " has no such column: " + values.keySet());
        }
    }

    /**
     * A table that is only ever added to.
     *
     * @param name its name; a constant of the program, never input
     * @param columns the columns that are written, the same for each row; a column left out of a row is null
     */
    public record Table(String name, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
            if (!name.matches("[a-z_]+") || !columns.stream().allMatch(c -> c.matches("[a-z_]+"))) {
                throw new IllegalArgumentException("names of tables and columns are lower case: " + name + columns);
            }
        }

        /** A table and its columns. */
        public static Table of(String name, String... columns) {
            return new Table(name, List.of(columns));
        }
    }
}
