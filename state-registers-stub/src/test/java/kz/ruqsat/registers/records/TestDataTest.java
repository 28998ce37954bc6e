package kz.ruqsat.registers.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.registers.records.RegisterAnswer.Found;
import kz.ruqsat.registers.records.RegisterAnswer.NotFound;
import kz.ruqsat.registers.records.RegisterAnswer.Several;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestDataTest {

    private static final Path DOCUMENTS =
            Path.of("../libraries/rulebook/src/main/resources/kz/ruqsat/rulebook/2026.1/documents.json");
    private static final Registers REGISTERS = Registers.bundled("750000000");

    static Stream<StateSystem> systems() {
        return REGISTERS.systems().stream();
    }

    @Test
    void the_systems_are_those_of_the_rulebook_and_replace_the_documents_it_says_R_040() throws IOException {
        var rulebook = new ObjectMapper().readTree(DOCUMENTS.toFile());
        Map<String, List<String>> replaced = new TreeMap<>();
        rulebook.get("state_systems")
                .forEach(system -> replaced.put(system.get("code").asText(), List.of()));
        rulebook.get("documents")
                .forEach(document -> replaced.computeIfPresent(
                        document.path("obtainable_from").asText(),
                        (_, before) -> Stream.concat(
                                        before.stream(),
                                        Stream.of(document.get("code").asText()))
                                .sorted()
                                .toList()));

        assertThat(systems()
                        .collect(Collectors.toMap(
                                StateSystem::code,
                                system -> system.replaces().stream().sorted().toList())))
                .hasSize(18)
                .isEqualTo(replaced);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void every_system_has_a_key_for_each_kind_of_answer_a_body_has_to_live_with(StateSystem system) {
        assertThat(system.examples().keySet())
                .containsExactlyInAnyOrder("found", "notFound", "several", "ended", "conflicting");
        assertThat(answer(system, "found"))
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.state()).isEqualTo(RecordState.VALID));
        assertThat(answer(system, "notFound")).isInstanceOf(NotFound.class);
        assertThat(answer(system, "several"))
                .isInstanceOfSatisfying(
                        Several.class, it -> assertThat(it.candidates()).hasSizeGreaterThan(1));
        assertThat(answer(system, "ended"))
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.state()).isNotEqualTo(RecordState.VALID));
        assertThat(answer(system, "conflicting"))
                .isInstanceOfSatisfying(
                        Found.class,
                        it -> assertThat(it.record()).isNotEqualTo(((Found) answer(system, "found")).record()));
    }

    private static RegisterAnswer answer(StateSystem system, String example) {
        return REGISTERS.answer(system, system.examples().get(example));
    }

    @Test
    void the_readme_has_the_same_keys() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains(systems().map(TestDataTest::line).toArray(String[]::new));
    }

    private static String line(StateSystem system) {
        return Stream.of("found", "notFound", "several", "ended", "conflicting")
                .map(kind -> "`" + system.examples().get(kind) + "`")
                .collect(Collectors.joining(" | ", "| " + system.code() + " | ", " |"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GBD_UL, 491240000504, LEGAL_ENTITY, 750000000
            GBD_UL, 491240000512, LEGAL_ENTITY, 110000000
            GBD_UL, 491240230013, LEGAL_ENTITY, 230000000
            GBD_UL, 491241999990, BRANCH, 110000000
            GBD_UL, 491252999990, REPRESENTATIVE_OFFICE, 110000000
            """)
    void a_number_of_the_sandbox_is_an_active_inviter_in_its_region_or_else_in_the_one_that_is_set(
            String system, String key, String kind, String kato) {
        var record = record(Registers.bundled("110000000"), system, key);

        assertThat(record.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(record.get("kind").asText()).isEqualTo(kind);
        assertThat(record.get("addressKato").asText()).isEqualTo(kato);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            990101500105, 110000000
            990909523018, 230000000
            """)
    void the_same_holds_for_a_private_person(String iin, String kato) {
        var record = record(Registers.bundled("110000000"), "GBD_FL", iin);

        assertThat(record.get("iin").asText()).isEqualTo(iin);
        assertThat(record.get("addressKato").asText()).isEqualTo(kato);
    }

    @Test
    void the_parts_of_a_key_are_told_back_in_the_record() {
        var permit = record(REGISTERS, "LABOUR_PERMIT_REGISTER", "491251001806:IN-RGLPV77KNA2");

        assertThat(permit.get("employerBin").asText()).isEqualTo("491251001806");
        assertThat(permit.get("passport").asText()).isEqualTo("RGLPV77KNA2");
    }

    private static JsonNode record(Registers registers, String system, String key) {
        var answer = registers.answer(registers.system(system).orElseThrow(), key);
        return ((Found) answer).record();
    }

    @Test
    void what_a_tester_sets_wins_over_the_test_data_until_it_is_cleared() {
        var registers = Registers.bundled("750000000");
        var system = registers.system("GBD_UL").orElseThrow();
        var before = registers.answer(system, "491240000504");

        assertThat(registers.set(system, "491240000504", new NotFound())).isTrue();
        assertThat(registers.answer(system, "491240000504")).isInstanceOf(NotFound.class);
        registers.clear(system, "491240000504");

        assertThat(registers.answer(system, "491240000504")).isEqualTo(before);
    }

    @Test
    void answers_that_are_set_are_bounded_and_a_known_one_may_still_be_replaced() {
        var registers = Registers.bundled("750000000");
        var system = registers.system("EGOV_PAYMENT_GATEWAY").orElseThrow();
        for (int i = 0; i < Registers.MOST_SET_ANSWERS; i++) {
            registers.set(system, "P-" + i, new NotFound());
        }

        assertThat(registers.set(system, "P-one-more", new NotFound())).isFalse();
        assertThat(registers.set(system, "P-0", new NotFound())).isTrue();
        registers.clearAll();
        assertThat(registers.set(system, "P-one-more", new NotFound())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /systems/0/keys/0           | NO_SUCH_FORM        | there is no form of key NO_SUCH_FORM
            /systems/0/examples/found   | 12                  | GBD_FL lists keys that nobody can ask it by
            /systems/1/answers/0/like   | .*                  | exactly one of keys and like
            /systems/2/answers/0/notFound | true              | exactly one of record, several and notFound
            """)
    void data_that_do_not_hold_together_are_refused_and_the_system_is_named(
            String place, String value, String complaint) throws IOException {
        var json = new ObjectMapper();
        var data = json.readTree(DataFile.class.getResourceAsStream("/state-registers/registers.json"));
        int slash = place.lastIndexOf('/');
        var holder = data.at(place.substring(0, slash));
        var written = value.equals("true")
                ? json.getNodeFactory().booleanNode(true)
                : json.getNodeFactory().textNode(value);
        if (holder instanceof ObjectNode object) {
            object.set(place.substring(slash + 1), written);
        } else {
            ((ArrayNode) holder).set(0, written);
        }
        var broken = json.treeToValue(data, DataFile.class);

        assertThatThrownBy(() -> Registers.of(broken, "750000000"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }
}
