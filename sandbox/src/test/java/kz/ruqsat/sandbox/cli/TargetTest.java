package kz.ruqsat.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.ruqsat.sandbox.NotUnderstoodException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TargetTest {
    private static final Instant THURSDAY_BEFORE_NAURYZ = Instant.parse("2026-03-19T04:00:00Z");

    @Test
    void working_days_step_over_the_nauryz_holidays_and_keep_the_time_of_day() {
        assertThat(target("--by-working-days", "2").move().apply(THURSDAY_BEFORE_NAURYZ))
                .isEqualTo(Instant.parse("2026-03-26T04:00:00Z"));
    }

    @Test
    void a_time_of_day_is_meant_in_astana() {
        assertThat(target("--to", "2026-03-20T09:00").move().apply(THURSDAY_BEFORE_NAURYZ))
                .isEqualTo(Instant.parse("2026-03-20T04:00:00Z"));
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> target("--to", "tomorrow").move())
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("tomorrow");
        assertThatThrownBy(() -> target("--by-working-days", "0").move())
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("1 or more");
    }

    private static Target target(String... arguments) {
        var command = new Holder();
        new CommandLine(command).parseArgs(arguments);
        return command.target;
    }

    @Command
    private static final class Holder {
        @CommandLine.ArgGroup(multiplicity = "1")
        private Target target;
    }
}
