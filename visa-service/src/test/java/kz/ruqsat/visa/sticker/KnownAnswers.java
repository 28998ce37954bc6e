package kz.ruqsat.visa.sticker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The worked examples of the catalogue, read and not retyped. */
final class KnownAnswers {

    private static final JsonNode FILE = read();

    private KnownAnswers() {}

    static JsonNode file() {
        return FILE;
    }

    static Stream<JsonNode> all(String list) {
        return StreamSupport.stream(FILE.get(list).spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream json = KnownAnswers.class.getResourceAsStream("identifiers-examples.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
