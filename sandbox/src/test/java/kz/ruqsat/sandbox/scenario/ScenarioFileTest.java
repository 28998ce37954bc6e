package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.scenario.Step.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    private static final String GOOD = """
            scenario: A case
            rules: [R-086]
            people:
              anita: {surname: SHARMA, names: ANITA, born: 1990-05-17, sex: F, citizenship: IN, passport: P0001KNA2}
            petitions:
              contract: {inviter: steppe-trade, division: MIA75, category: B2, mission: EMB-DEL, invites: anita}
            steps:
              - {at: 2026-03-18 09:30, files: contract}
              - {at: 2026-03-18 10:00, by: officer-mia75, does: registration, on: anita, with: {number: "0012", count: 3, sure: true}}
              - at: 2026-03-18 10:05
                by: officer-mia71
                does: review
                on: anita
                meets: {problem: not-found, status: 404}
            ends:
              anita: {state: REGISTERED, terms: MIA_REVIEW running 2026-03-19}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void cast() throws IOException {
        Files.copy(SandboxHome.find().tree().resolve("scenarios/cast.yaml"), folder.resolve("cast.yaml"));
    }

    private Scenario read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("case.yaml"), text);
        return ScenarioFile.read(folder, file).getFirst();
    }

    @Test
    void a_file_is_a_scenario_with_its_people_steps_and_ends() throws IOException {
        var scenario = read(GOOD);

        assertThat(scenario.name()).isEqualTo("case");
        assertThat(scenario.people()).containsOnlyKeys("anita");
        assertThat(scenario.steps()).hasSize(3);
        assertThat(scenario.steps().getFirst().by()).isEqualTo("inviter-steppe");
        assertThat(scenario.steps().get(1).sentence()).isEqualTo("officer-mia75 does registration on anita");
        assertThat(scenario.begins()).isEqualTo(CivilTime.at("2026-03-18T09:30"));
        assertThat(scenario.ends())
                .singleElement()
                .satisfies(end -> assertThat(end.terms().orElseThrow())
                        .containsExactly(ExpectedTerm.running("MIA_REVIEW", "2026-03-19")));
    }

    @Test
    void bodies_keep_texts_numbers_and_truth_values_apart() throws IOException {
        var deed = (Deed.Does) read(GOOD).steps().get(1).deed();

        assertThat(deed.body()).containsExactlyInAnyOrderEntriesOf(Map.of("number", "0012", "count", 3L, "sure", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scenario: A case       | scenaro: A case         | case.yaml:1: unknown key "scenaro"; did you mean "scenario"?
                    by: officer-mia75, does| by: oficer-mia75, does  | case.yaml:9: unknown test user "oficer-mia75"; did you mean "officer-mia75"?
                    files: contract        | files: contrakt         | case.yaml:8: unknown petition "contrakt"; did you mean "contract"?
                    on: anita, with        | on: anna, with          | case.yaml:9: unknown case "anna"; did you mean "anita"?
                    inviter: steppe-trade  | inviter: steppe-traders | case.yaml:6: unknown inviter "steppe-traders"; did you mean "steppe-trade"?
                    born: 1990-05-17       | born: 1990-02-30        | case.yaml:4: "1990-02-30" is no date such as 2026-03-18
                    2026-03-18 10:05       | 2026-03-18 09:05        | case.yaml:10: this step is before the one above it
                    2026-03-18 09:30       | 2026-03-18 25:30        | case.yaml:8: "2026-03-18 25:30" is no moment in Astana such as 2026-03-18 09:30
                    does: review           | dose: review            | case.yaml:12: unknown key "dose"; did you mean "does"?
                    running 2026           | runing 2026             | case.yaml:16: unknown end of a term "runing"; did you mean "running"?
                    status: 404            | status: four            | case.yaml:14: "four" is no whole number
                    invites: anita         | invites: anne           | case.yaml:6: unknown person "anne"; did you mean "anita"?
                    surname: SHARMA        | names: A                | case.yaml:4: "names" is written twice
                    scenario: A case       | scenario: [             | case.yaml:3: this is not YAML: expected ',' or ']', but got <scalar>
                    """)
    void what_is_not_understood_is_named_with_file_line_and_nearest_word(String from, String to, String message)
            throws IOException {
        assertThat(GOOD).contains(from.strip());
        assertThatThrownBy(() -> read(GOOD.replaceFirst(from.strip(), to.strip())))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void a_folder_without_scenarios_and_a_file_that_is_not_there_are_not_understood() {
        assertThatThrownBy(() -> ScenarioFile.read(folder, folder)).hasMessageContaining("no scenario in");
        assertThatThrownBy(() -> ScenarioFile.read(folder, folder.resolve("absent.yaml")))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("there is no file or folder");
    }

    @Test
    void references_are_filled_in_from_cases_and_people() throws IOException {
        var hands = new Hands(read(GOOD).people());

        assertThat(hands.filled(Map.of("document", List.of("${anita.citizenship}-${anita.passport}"))))
                .isEqualTo(Map.of("document", List.of("IN-P0001KNA2")));
        assertThatThrownBy(() -> hands.filled("${anita.registrationNumber}"))
                .hasMessage("nothing is known of ${anita.registrationNumber} yet");
    }
}
