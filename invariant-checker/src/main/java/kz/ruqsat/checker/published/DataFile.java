package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a data file of the checker. */
final class DataFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DataFile() {}

    static JsonNode read(String name) {
        try (InputStream bytes = DataFile.class.getResourceAsStream("/kz/ruqsat/checker/" + name)) {
            return JSON.readTree(bytes);
        } catch (IOException broken) {
            throw new IllegalStateException("the data file " + name + " cannot be read", broken);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
