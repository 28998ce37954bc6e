package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.year.YearPlan;
import kz.ruqsat.sandbox.year.YearReport;
import kz.ruqsat.sandbox.year.YearRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year of a few cases goes the same way each time it is played, whatever order its petitions are taken in, and leaves nothing that breaks a promise. */
@Tag("full")
class YearTwiceTest {
    private static final int CASES = 60;
    private static final long SEED = 42;

    private static YearReport played(int partitions) {
        var plan = YearPlan.of(CASES, SEED);
        var folder = Path.of("target", "year").toAbsolutePath();
        var usual = StandPlan.everything(SandboxHome.find().tree(), folder);
        var embedded = usual.embedded().withPartitions(partitions);
        try (var stand = Stand.open(YearRun.preparing(usual.with(embedded), plan), System.out::println);
                var keeper = stand.timeKeeper()) {
            var run = new YearRun(stand, plan);
            run.play(keeper, _ -> {});
            var report = run.report();
            IndependentCheck.finds_nothing_on(stand);
            return report;
        }
    }

    @Test
    void the_same_seed_gives_the_same_digest_on_another_stand_with_another_number_of_partitions() {
        var first = played(6);

        assertThat(first.failures()).isEmpty();
        assertThat(first.isWhole()).isTrue();
        assertThat(played(2).digest()).isEqualTo(first.digest());
    }
}
