package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.scenario.Figures;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.Scenario;
import kz.ruqsat.sandbox.scenario.ScenarioFile;
import kz.ruqsat.sandbox.scenario.Storyteller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same scenarios leave the same trail, told again on a fresh stand and with other numbers of partitions; services are killed on the way. */
@Tag("full")
class SameTrailTest {
    private static final Path CATALOGUE = SandboxHome.find().tree().resolve("scenarios");
    private static final int USUAL = 6;

    private static List<Scenario> scenarios() {
        return Stream.of("demo", "berkut", "faults/approval-service-dies-at-every-stage.yaml")
                .flatMap(each -> ScenarioFile.read(CATALOGUE, CATALOGUE.resolve(each)).stream())
                .toList();
    }

    private static Report told(int partitions) {
        var scenarios = scenarios();
        var folder = Path.of("target", "same-trail").toAbsolutePath();
        var begin =
                scenarios.stream().map(Scenario::begins).min(Instant::compareTo).orElseThrow();
        var plan = StandPlan.everything(SandboxHome.find().tree(), folder).from(begin);
        try (var stand = Stand.open(plan.with(plan.embedded().withPartitions(partitions)), System.out::println);
                var keeper = stand.timeKeeper();
                var teller = new Storyteller(
                        stand,
                        keeper,
                        new Figures(Instant.now(), InstantSource.system()),
                        new PrintWriter(System.out, true),
                        Ink.PLAIN)) {
            return new Report(teller.tell(scenarios), List.of(), new Figures(Instant.now(), InstantSource.system()));
        }
    }

    @Test
    void the_digest_is_equal_over_repeats_and_over_numbers_of_partitions() {
        var first = told(USUAL);

        assertThat(first.isAsTold()).isTrue();
        assertThat(told(USUAL).digest()).isEqualTo(first.digest());
        assertThat(told(2).digest()).isEqualTo(first.digest());
    }
}
