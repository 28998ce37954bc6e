package kz.ruqsat.checker.picture;

import java.util.List;
import java.util.stream.Stream;

/**
 * All rows of a table.
 *
 * @param columns names of the columns
 * @param rows values of each row, in the order of the columns
 */
public record Table(List<String> columns, List<List<Object>> rows) {

    /** A table that is not there. */
    static final Table NONE = new Table(List.of(), List.of());

    Stream<Row> stream() {
        return rows.stream().map(values -> new Row(columns, values));
    }
}
