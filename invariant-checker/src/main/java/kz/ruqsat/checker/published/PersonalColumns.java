package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The columns in which a person may be named. */
public final class PersonalColumns {

    /** As published. */
    public static final PersonalColumns PUBLISHED = read();

    private final Set<String> columns;

    private PersonalColumns(Set<String> columns) {
        this.columns = Set.copyOf(columns);
    }

    /** Whether a column may name a person. */
    public boolean allow(String database, String table, String column) {
        return columns.contains(database + "." + table + "." + column);
    }

    private static PersonalColumns read() {
        JsonNode file = DataFile.read("personal-columns.json");
        Set<String> columns = new HashSet<>();
        file.path("columns")
                .properties()
                .forEach(database -> DataFile.texts(database.getValue())
                        .forEach(column -> columns.add(database.getKey() + "." + column)));
        return new PersonalColumns(columns);
    }
}
