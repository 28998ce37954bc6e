package kz.ruqsat.rulebook.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds the map of a data set and refuses a key that stands twice. */
final class Keyed {
    private Keyed() {}

    static <T> Map<String, T> by(List<Row> rows, Function<Row, T> read, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Row row : rows) {
            T value = read.apply(row);
            if (map.put(key.apply(value), value) != null) {
                throw row.broken("key", "'" + key.apply(value) + "' stands twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
