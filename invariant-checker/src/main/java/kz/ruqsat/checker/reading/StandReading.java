package kz.ruqsat.checker.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
                    lines(stand.clients()),
                    logs(stand.logs()));
        }
    }

    private static Optional<List<String>> lines(Optional<Path> journal) {
        return journal.map(StandReading::lines);
    }

    private static Map<String, List<String>> logs(Optional<Path> folder) {
        Map<String, List<String>> logs = new TreeMap<>();
        folder.ifPresent(found -> {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(found, "*.log")) {
                files.forEach(file -> logs.put(file.getFileName().toString(), lines(file)));
            } catch (IOException failure) {
                throw new CannotLookException("the logs in " + found, failure);
            }
        });
        return logs;
    }

    // A log may hold bytes that are no text; a journal is checked line by line later.
    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new CannotLookException("the file " + file, failure);
        }
    }
}
