package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinePrinterTest {
    private final List<String> lines = new TimelinePrinter(Ink.PLAIN).lines(CannedTimelines.silence());

    @Test
    void a_timeline_shows_civil_time_stage_reporter_and_the_days_of_each_term() {
        assertThat(lines).isEqualTo(CannedTimelines.printedSilence());
    }

    @Test
    void no_line_is_longer_than_a_page_is_wide() {
        assertThat(lines).allMatch(line -> line.length() <= Paragraph.WIDTH);
    }

    @Test
    void colour_is_used_only_where_it_was_asked_for() {
        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
        assertThat(new TimelinePrinter(Ink.COLOURED).lines(CannedTimelines.silence()))
                .anyMatch(line -> line.contains("\u001b[1;31m"));
    }
}
