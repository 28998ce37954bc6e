package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_report_holds_each_case_as_monitoring_has_it_and_the_figures() throws Exception {
        var figures = new Figures(BEGUN, () -> BEGUN.plusMillis(12_500));
        figures.take("FirstDecision");
        var scenario = CatalogueTest.scenarios().getFirst();
        var report = new Report(
                List.of(CannedCases.result(
                        scenario, CannedCases.lena(CannedTimelines.silence()), Difference.of("it rained"))),
                List.of("alone"),
                figures);

        report.write(folder.resolve("report.json"));

        var json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(json.path("asTold").asBoolean(true)).isFalse();
        assertThat(json.at("/figures/secondsToFirstDecision").asDouble()).isEqualTo(12.5);
        assertThat(json.at("/scenarios/0/name").asText()).isEqualTo(scenario.name());
        assertThat(json.path("digest").asText()).isEqualTo(report.digest());
        assertThat(json.at("/leftOut/0").asText()).isEqualTo("alone");
        assertThat(json.at("/scenarios/0/differences/0/what").asText()).isEqualTo("it rained");
        assertThat(json.at("/scenarios/0/cases/0")).isEqualTo(CannedTimelines.silenceJson());
    }

    @Test
    void a_run_in_one_line_counts_what_was_left_out_and_is_silent_of_a_decision_that_was_not_there() {
        var figures = new Figures(BEGUN, () -> BEGUN.plusMillis(12_500));
        figures.take("Ready");
        var scenario = CatalogueTest.scenarios().getFirst();
        var results = List.of(
                CannedCases.result(scenario, CannedCases.lena(CannedTimelines.silence()), Difference.of("it rained")));

        assertThat(new Report(results, List.of(), figures).inOneLine())
                .isEqualTo("0 of 1 scenarios ended as told; ready after 12.5 s.");

        figures.take("FirstDecision");
        assertThat(new Report(results, List.of("alone", "early"), figures).inOneLine())
                .isEqualTo(
                        "0 of 1 scenarios ended as told, 2 left out; ready after 12.5 s, first decision after 12.5 s.");
    }
}
