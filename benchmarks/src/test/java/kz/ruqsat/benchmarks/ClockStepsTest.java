package kz.ruqsat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The experiment behind decision 0006: over a hundred due instants every run ends alike, whether a process dies in each step or none does. */
class ClockStepsTest {

    @Test
    @Tag("full")
    void a_hundred_due_instants_end_alike_with_a_crash_in_each_step_and_without() {
        assertThat(new CommandLine(new ClockSteps()).execute("--steps", "100", "--runs", "2"))
                .isZero();
    }
}
