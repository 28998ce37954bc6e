package kz.ruqsat.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One example of every body that was ever released, as it stood on the topic. Files are added, never changed. */
final class Corpus {

    static final Path FOLDER = Path.of("src/test/resources/kz/ruqsat/contracts/corpus");

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private Corpus() {}

    /**
     * One example.
     *
     * @param release folder it was added in
     * @param type wire type
     * @param text the body
     */
    record Example(String release, String type, String text) {

        JsonNode tree() {
            return json(text);
        }

        @Override
        public String toString() {
            return release + "/" + type;
        }
    }

    static List<Example> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Corpus::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest example of a type. */
    static Example of(String type) {
        return all().stream()
                .filter(e -> e.type().equals(type))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("the corpus has no " + type));
    }

    /** The fields that every release of a message has had: those of its oldest example. */
    static List<String> fieldsFromTheBeginning(String type) {
        return all().stream()
                .filter(e -> e.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the corpus has no " + type))
                .tree()
                .properties()
                .stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Example example(Path file) {
        String name = file.getFileName().toString();
        String release = file.getParent().getFileName().toString();
        try {
            return new Example(release, name.substring(0, name.length() - ".json".length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
