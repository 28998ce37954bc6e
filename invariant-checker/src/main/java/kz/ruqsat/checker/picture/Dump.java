package kz.ruqsat.checker.picture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a stand holds, as it was read and in no way interpreted.
 *
 * @param now where the clock of the procedure stands, UTC
 * @param databases tables by name, by name of the database
 * @param records of all topics but the clock's, by topic, partition and offset
 * @param positions of all consumer groups
 * @param authority lines of the journal that Berkut's stub writes; empty if there is none
 * @param clients lines of the clients' journal; empty if there is none
 * @param logs lines of log files, by name of the file
 */
public record Dump(
        Instant now,
        Map<String, Map<String, Table>> databases,
        List<TopicRecord> records,
        List<GroupPosition> positions,
        Optional<List<String>> authority,
        Optional<List<String>> clients,
        Map<String, List<String>> logs) {

    /** Rows of a table; none if there is no such table. */
    List<Row> rows(String database, String table) {
        return databases.getOrDefault(database, Map.of()).getOrDefault(table, Table.NONE).stream()
                .toList();
    }
}
