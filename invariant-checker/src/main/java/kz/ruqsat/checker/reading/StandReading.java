package kz.ruqsat.checker.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.Table;

/**
 * Reads a whole stand. It has to be at rest: each database is seen at one moment, but no two of them, nor the topics, at the same.
 */
public final class StandReading {

    private StandReading() {}

    /**
     * Everything there is.
     *
     * @throws CannotLookException naming what could not be read
     */
    public static Dump of(StandAddresses stand) {
        Map<String, Map<String, Table>> databases = new LinkedHashMap<>();
        Instant realTime = Instant.EPOCH;
        for (String name : stand.databases()) {
            try (var database = new DatabaseReading(stand, name)) {
                databases.put(name, database.tables());
                realTime = database.time();
            } catch (SQLException failure) {
                throw new CannotLookException("database " + name + " at " + stand.postgres(), failure);
            }
        }
        try (var topics = new TopicReading(stand.kafka())) {
            return new Dump(
                    topics.virtualTime().orElse(realTime),
                    databases,
                    topics.records(),
                    topics.positions(),
                    lines(stand.authority()),
                    lines(stand.clients()));
        }
    }

    private static Optional<List<String>> lines(Optional<Path> journal) {
        return journal.map(file -> {
            try {
                return Files.readAllLines(file, StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new CannotLookException("the journal " + file, failure);
            }
        });
    }
}
