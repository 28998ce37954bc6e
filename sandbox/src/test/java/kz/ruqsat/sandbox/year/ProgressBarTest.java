package kz.ruqsat.sandbox.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import kz.ruqsat.sandbox.year.YearRun.Progress;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final YearPlan PLAN = YearPlan.of(1_000, 1);
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

    private final StringWriter written = new StringWriter();
    private Instant now = START;

    private ProgressBar bar(boolean isTerminal) {
        return new ProgressBar(new PrintWriter(written, true), isTerminal, () -> now, PLAN);
    }

    @Test
    void it_tells_date_cases_rate_and_the_time_left() {
        // Half of the year, half of the cases, after a minute.
        var line =
                bar(true).line(new Progress(Instant.parse("2026-07-02T07:00:00Z"), 500, 1_000), START.plusSeconds(60));

        assertThat(line).isEqualTo("[############............] Thu 02 Jul  500 of 1,000 cases, 8 a second, 1:00 left");
    }

    @Test
    void away_from_a_terminal_it_tells_once_a_month() {
        var bar = bar(false);
        bar.told(new Progress(Instant.parse("2026-01-12T07:00:00Z"), 10, 1_000));
        bar.told(new Progress(Instant.parse("2026-02-02T07:00:00Z"), 20, 1_000));
        bar.told(new Progress(Instant.parse("2026-02-03T07:00:00Z"), 21, 1_000));
        bar.told(new Progress(Instant.parse("2026-03-03T07:00:00Z"), 40, 1_000));

        assertThat(written.toString().lines())
                .hasSize(2)
                .allMatch(line -> !line.contains("\r"))
                .anyMatch(line -> line.contains("Mon 02 Feb  20 of 1,000"));
    }

    @Test
    void on_a_terminal_it_writes_over_its_line_and_ends_it_with_the_year() {
        var bar = bar(true);
        bar.told(new Progress(Instant.parse("2026-01-12T07:00:00Z"), 10, 1_000));
        bar.told(new Progress(Instant.parse("2026-01-12T08:00:00Z"), 11, 1_000));
        now = now.plusSeconds(1);
        bar.told(new Progress(PLAN.ends(), 1_000, 1_000));

        assertThat(written.toString()).startsWith("\r[").endsWith("\n").doesNotContain("11 of 1,000");
    }
}
