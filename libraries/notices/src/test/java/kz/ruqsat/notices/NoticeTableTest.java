package kz.ruqsat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against the state models that the invariant checker has from the published tables, not from our code. */
class NoticeTableTest {

    private static final File MODELS =
            new File("../../invariant-checker/src/main/resources/kz/ruqsat/checker/state-models.json");

    /** Of the stages that the models list, those that stand for a blank that was spoiled and no more. */
    private static final Set<String> LISTED_AND_NOT_TOLD = Set.of("TO_PRINT", "TO_EXECUTE");

    private static final NoticeTable TABLE = NoticeTable.current();

    static Map<String, JsonNode> kindsThatReport() throws IOException {
        Map<String, JsonNode> kinds = new TreeMap<>();
        new ObjectMapper()
                .readTree(MODELS).path("kinds").properties().stream()
                        .filter(kind -> kind.getValue().path("reports").asBoolean())
                        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        return kinds;
    }

    static Set<String> namesOfKinds() throws IOException {
        return kindsThatReport().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfKinds")
    void every_stage_and_every_state_is_in_the_table_with_a_reason(String kind) throws IOException {
        JsonNode model = kindsThatReport().get(kind);
        Set<String> codes = stages(model);
        model.path("rows").forEach(row -> codes.add(row.path("to").asText()));

        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(TABLE.line(kind, code))
                        .as("%s of %s", code, kind)
                        .hasValueSatisfying(line -> assertThat(line.why()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("namesOfKinds")
    void what_the_models_list_as_owed_is_told_and_nothing_else(String kind) throws IOException {
        Set<String> owed = stages(kindsThatReport().get(kind));
        owed.removeAll(LISTED_AND_NOT_TOLD);

        assertThat(TABLE.told(kind)).containsExactlyInAnyOrderElementsOf(owed);
    }

    @ParameterizedTest
    @MethodSource("namesOfKinds")
    void each_notice_has_a_word_of_the_glossary_and_a_sentence(String kind) {
        assertThat(TABLE.told(kind)).isNotEmpty().allSatisfy(code -> {
            assertThat(TABLE.words().has("stage", code)).as("word of %s", code).isTrue();
            assertThat(TABLE.words().word("sentence", NoticeTable.codeOf(code)).texts())
                    .as("sentence of %s", code)
                    .containsOnlyKeys("en", "ru", "kk")
                    .doesNotContainValue("");
        });
    }

    @Test
    void the_glossary_it_was_written_with_is_the_one_in_use() throws IOException {
        try (var file = NoticeTable.class.getResourceAsStream("notices.json")) {
            String glossary =
                    new ObjectMapper().readTree(file).at("/meta/glossary").asText();
            assertThat(ReferenceData.current().dataSets()).containsEntry("glossary.json", glossary);
        }
    }

    private static Set<String> stages(JsonNode model) {
        Set<String> codes = new TreeSet<>();
        for (String part : new String[] {"rows", "notes"}) {
            model.path(part)
                    .forEach(row -> row.path("stages")
                            .forEach(stage -> codes.addAll(Set.of(stage.asText().split("\\|")))));
        }
        return codes;
    }
}
