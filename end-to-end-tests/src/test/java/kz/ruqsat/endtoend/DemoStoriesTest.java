package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.scenario.Figures;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.Scenario;
import kz.ruqsat.sandbox.scenario.ScenarioFile;
import kz.ruqsat.sandbox.scenario.ScenarioResult;
import kz.ruqsat.sandbox.scenario.Storyteller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The stories that {@code ./ruqsat demo} tells, and the report it writes; beside them, on the same clock, some of the catalogue, one of each folder. The whole
 * catalogue is told by {@code ./ruqsat scenario scenarios --check}.
 */
class DemoStoriesTest {
    private static final Path FILE = Path.of("target", "demo-report.json");
    private static final Path CATALOGUE = SandboxHome.find().tree().resolve("scenarios");
    private static final List<Scenario> SCENARIOS = ScenarioFile.read(CATALOGUE, CATALOGUE.resolve("demo"));
    private static final List<String> CHOSEN = List.of(
            "abuse/records-that-come-twice",
            "berkut/unsigned-and-unreadable-messages",
            "faults/state-systems-are-silent",
            "invitations/several-invitees",
            "time/the-last-minute-of-a-day",
            "visas/visa-with-a-correction");
    static Iterable<ScenarioResult> results;
    private static JsonNode report;

    @BeforeAll
    static void tell() throws IOException {
        var stand = WholeStand.get();
        var figures = new Figures(Instant.now(), InstantSource.system());
        var out = new PrintWriter(System.out, true);
        try (var keeper = stand.timeKeeper();
                var teller = new Storyteller(stand, keeper, figures, out, Ink.PLAIN)) {
            var all = Stream.concat(SCENARIOS.stream(), chosen()).toList();
            var told = teller.tell(all);
            new Report(told.subList(0, SCENARIOS.size()), List.of(), figures).write(FILE);
            results = told;
        }
        report = new ObjectMapper().readTree(FILE.toFile());
    }

    private static Stream<Scenario> chosen() {
        return CHOSEN.stream()
                .flatMap(name -> ScenarioFile.read(CATALOGUE, CATALOGUE.resolve(name + ".yaml")).stream());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @ParameterizedTest
    @FieldSource("results")
    void a_story_ends_as_told(ScenarioResult result) {
        assertThat(result.differences()).as(result.scenario().title()).isEmpty();
    }

    @Test
    void the_independent_checker_finds_nothing_on_the_stand() {
        IndependentCheck.finds_nothing_on(WholeStand.get());
    }

    @Test
    void the_report_names_for_each_stage_who_reported_it_and_when() {
        var stages = report.findValues("stages").stream()
                .flatMap(DemoStoriesTest::each)
                .toList();

        assertThat(stages).hasSizeGreaterThan(30).allSatisfy(stage -> {
            assertThat(stage.path("reporter").asText()).matches("MIA\\d\\d|EMB-DEL");
            assertThat(Instant.parse(stage.path("happenedAt").asText()))
                    .isAfterOrEqualTo(SCENARIOS.getFirst().begins().truncatedTo(java.time.temporal.ChronoUnit.DAYS));
        });
    }

    @Test
    void the_report_explains_each_term_by_the_days_counted_and_skipped() {
        var knb = report.at("/scenarios").findValues("terms").stream()
                .flatMap(DemoStoriesTest::each)
                .filter(term -> term.path("clock").asText().equals("KNB_3WD"))
                .filter(term -> !term.path("explanation").asText().isEmpty())
                .toList();

        assertThat(knb)
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.path("explanation").asText())
                        .contains("20 Mar", "23 Mar Mon holiday NAURYZ", "26 Mar", "R-086 SEED"));
    }

    @Test
    void a_case_refused_at_review_has_no_trace_of_knb_and_no_reason_of_knb_leaves_its_service() {
        var text = report.toString();

        assertThat(text).doesNotContainIgnoringCase("sealed").doesNotContain("jwe");
        assertThat(each(report.path("scenarios"))
                        .filter(story -> story.path("name").asText().equals("2-refused-at-review"))
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .doesNotContain("KNB_3WD")
                .doesNotContain("INV_SENT_TO_KNB");
    }
}
