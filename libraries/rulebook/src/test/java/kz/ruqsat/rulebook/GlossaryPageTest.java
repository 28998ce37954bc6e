package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} says what the data say. */
class GlossaryPageTest {

    @Test
    void each_term_of_the_data_stands_on_the_page_in_three_languages() throws IOException {
        String page = Files.readString(Path.of("../../docs/glossary.md"));
        List<String> missing = new ArrayList<>();
        try (var file = getClass().getResourceAsStream("/kz/ruqsat/rulebook/2026.1/glossary.json")) {
            for (JsonNode entry : new ObjectMapper().readTree(file).path("entries")) {
                String row = "| " + entry.path("en").asText() + " | "
                        + entry.path("ru").asText() + " | " + entry.path("kk").asText() + " |";
                if (entry.path("kind").asText().equals("term") && !page.contains(row)) {
                    missing.add(row);
                }
            }
        }

        assertThat(missing).isEmpty();
    }
}
