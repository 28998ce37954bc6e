package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.RuleLine;
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
    void it_tells_of_rules_that_exist_and_says_how_its_cases_end(Scenario scenario) {
        var known = Rulebook.on(LocalDate.of(2026, 3, 10)).catalogue().stream()
                .map(RuleLine::id)
                .toList();

        assertThat(scenario.rules()).isNotEmpty().isSubsetOf(known);
        assertThat(scenario.ends()).isNotEmpty();
    }

    @Test
    void the_names_of_scenarios_are_unique() {
        assertThat(scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
    }
}
