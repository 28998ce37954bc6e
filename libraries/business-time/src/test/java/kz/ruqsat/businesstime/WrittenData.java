package kz.ruqsat.businesstime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The data files as trees, for tests that read them with their own eyes or spoil them on purpose. */
final class WrittenData {

    static final String CALENDAR = "calendar-kz-2026.1.json";
    static final String TERMS = "statutory-terms-2026.1.json";

    private WrittenData() {}

    static ObjectNode tree(String name) {
        try (InputStream json = WrittenData.class.getResourceAsStream(name)) {
            return (ObjectNode) new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static WorkingCalendar calendar(JsonNode tree) {
        return WorkingCalendar.read(bytes(tree), "test-calendar.json");
    }

    static WorkingCalendar calendarChanged(Consumer<ObjectNode> change) {
        ObjectNode tree = tree(CALENDAR);
        change.accept(tree);
        return calendar(tree);
    }

    static StatutoryTerms terms(JsonNode tree) {
        return StatutoryTerms.read(bytes(tree), "test-terms.json");
    }

    static StatutoryTerms termsChanged(Consumer<ObjectNode> change) {
        ObjectNode tree = tree(TERMS);
        change.accept(tree);
        return terms(tree);
    }

    static ObjectNode year(ObjectNode calendar, int year) {
        return elements(calendar.get("years"))
                .filter(node -> node.get("year").asInt() == year)
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static ArrayNode list(ObjectNode node, String field) {
        return (ArrayNode) node.get(field);
    }

    static List<LocalDate> dates(JsonNode array) {
        return elements(array).map(date -> LocalDate.parse(date.asText())).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static InputStream bytes(JsonNode tree) {
        return new ByteArrayInputStream(tree.toString().getBytes(StandardCharsets.UTF_8));
    }
}
