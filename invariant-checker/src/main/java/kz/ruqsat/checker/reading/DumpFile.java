package kz.ruqsat.checker.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.GroupPosition;
import kz.ruqsat.checker.picture.Table;
import kz.ruqsat.checker.picture.TopicRecord;

/** A dump as a file: JSON, compressed, without the logs. It holds personal data, as the databases do. */
public final class DumpFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            // What a record answers besides its parts is not written.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private DumpFile() {}

    /** The file's own shape. */
    private record Written(
            String now,
            Map<String, Map<String, Table>> databases,
            List<TopicRecord> records,
            List<GroupPosition> positions,
            List<String> authority,
            List<String> clients) {}

    /** Writes it. */
    public static void write(Dump dump, Path file) {
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
            JSON.writeValue(
                    bytes,
                    new Written(
                            dump.now().toString(),
                            dump.databases(),
                            dump.records(),
                            dump.positions(),
                            dump.authority().orElse(null),
                            dump.clients().orElse(null)));
        } catch (IOException failure) {
            throw new CannotLookException("what was written to " + file, failure);
        }
    }

    /** Reads one back. */
    public static Dump read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes);
        } catch (IOException failure) {
            throw new CannotLookException("the dump " + file, failure);
        }
    }

    /** Reads one back. */
    public static Dump read(InputStream bytes) throws IOException {
        JsonNode root = JSON.readTree(new GZIPInputStream(bytes));
        Map<String, Map<String, Table>> databases = new LinkedHashMap<>();
        root.path("databases")
                .properties()
                .forEach(database -> databases.put(database.getKey(), tables(database.getValue())));
        return new Dump(
                Instant.parse(root.path("now").asText()),
                databases,
                List.of(JSON.treeToValue(root.path("records"), TopicRecord[].class)),
                List.of(JSON.treeToValue(root.path("positions"), GroupPosition[].class)),
                lines(root.path("authority")),
                lines(root.path("clients")),
                Map.of());
    }

    private static Map<String, Table> tables(JsonNode database) {
        Map<String, Table> tables = new LinkedHashMap<>();
        database.properties().forEach(table -> tables.put(table.getKey(), table(table.getValue())));
        return tables;
    }

    private static Table table(JsonNode table) {
        List<String> columns = new ArrayList<>();
        table.path("columns").forEach(column -> columns.add(column.asText()));
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            List<Object> values = new ArrayList<>();
            row.forEach(value -> values.add(value(value)));
            rows.add(values);
        }
        return new Table(List.copyOf(columns), rows);
    }

    private static Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.longValue();
            default -> value.asText();
        };
    }

    private static Optional<List<String>> lines(JsonNode journal) {
        if (!journal.isArray()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        journal.forEach(line -> lines.add(line.asText()));
        return Optional.of(lines);
    }
}
