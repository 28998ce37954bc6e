package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.identity.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code scenarios/}, as far as it can be judged without a stand. */
class CatalogueTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path CATALOGUE = SandboxHome.find().tree().resolve("scenarios");

    static List<Scenario> scenarios() {
        return ScenarioFile.read(CATALOGUE, CATALOGUE);
    }

    static Stream<Path> files() throws IOException {
        try (var all = Files.walk(CATALOGUE)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_follows_the_schema_by_which_editors_complete_it(Path file) throws IOException {
        var schema = SCHEMAS.getSchema(Files.readString(CATALOGUE.resolve("scenario.schema.json")));

        assertThat(schema.validate(Written.in(file).asJson().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void bodies_decide_on_working_days_only(Scenario scenario) {
        assertThat(scenario.steps())
                .filteredOn(Step::isDecision)
                .extracting(Step::at)
                .allMatch(CatalogueTest::isOnWorkingDay);
    }

    private static boolean isOnWorkingDay(Instant moment) {
        return WorkingCalendar.kazakhstan().isWorkingDay(KazakhstanTime.dateOf(moment));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_inviter_is_a_test_user_with_the_same_number(Scenario scenario) {
        assertThat(scenario.petitions().values())
                .extracting(told -> told.petition().inviter())
                .allSatisfy(inviter -> assertThat(
                                TestUsers.bundled().require(inviter.user()).organisation())
                        .isEqualTo(inviter.number()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void it_tells_of_rules_and_says_what_must_come_of_it(Scenario scenario) {
        var says = scenario.steps().stream()
                .filter(step -> !step.shows().isEmpty() || step.meets().isPresent())
                .toList();

        assertThat(scenario.rules()).isNotEmpty();
        assertThat(scenario.ends().isEmpty() && says.isEmpty()).isFalse();
    }

    @Test
    void the_catalogue_has_sixty_scenarios_or_more_and_few_that_need_a_stand_of_their_own() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(scenarios()).filteredOn(Scenario::alone).hasSizeLessThan(5);
    }

    @Test
    void the_schema_knows_the_keys_that_the_reader_knows() throws IOException {
        var schema = new ObjectMapper()
                .readTree(CATALOGUE.resolve("scenario.schema.json").toFile());

        assertThat(keys(schema.at("/properties/steps/items/properties"))).isEqualTo(new TreeSet<>(StepReader.known()));
        assertThat(keys(schema.at("/properties/ends/additionalProperties/properties")))
                .isEqualTo(new TreeSet<>(EndReader.KEYS));
        assertThat(keys(schema.at("/properties"))).isEqualTo(new TreeSet<>(ScenarioFile.KEYS));
    }

    private static Set<String> keys(JsonNode properties) {
        var keys = new TreeSet<String>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void the_page_about_scenarios_names_every_key() throws IOException {
        var page = Files.readString(SandboxHome.find().tree().resolve("docs/scenarios.md"));

        assertThat(Stream.of(StepReader.known(), EndReader.KEYS, ScenarioFile.KEYS)
                        .flatMap(List::stream))
                .allSatisfy(key -> assertThat(page).containsPattern("[`{ ]" + key + "[`:}]"));
    }

    @Test
    void problems_are_those_of_the_page_about_them() throws IOException {
        var page = Files.readAllLines(SandboxHome.find().tree().resolve("docs/problems.md"));

        assertThat(Refused.PROBLEMS)
                .containsExactlyElementsOf(page.stream()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4))
                        .toList());
    }

    @Test
    void the_names_of_scenarios_are_unique() {
        assertThat(scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
    }
}
